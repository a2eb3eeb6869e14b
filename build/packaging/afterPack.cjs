/** The loader that a development runtime carries must not travel with the app. */
const fs = require('node:fs/promises');
const path = require('node:path');

exports.default = ({ appOutDir }) => fs.rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true });
