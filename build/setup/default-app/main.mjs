/** Stands in for Electron's own default_app.asar, which the npm-carried runtime lacks.
 *  electron [flags] [-r module]… <app folder | file> [arguments] */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, target } = readArguments(process.argv.slice(1));
const fromHere = createRequire(path.join(process.cwd(), 'from-here.js'));
for (const name of modules) fromHere(name);
if (target === undefined) {
  console.error('usage: electron [options] <app folder> [arguments]');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const place = path.resolve(target);
const manifest = path.join(place, 'package.json');
if (fs.existsSync(manifest)) introduce(JSON.parse(fs.readFileSync(manifest, 'utf8')));
else app.setAppPath(path.dirname(place));
// Awaited, because Electron is `ready` only after this module has loaded.
await import(pathToFileURL(fromHere.resolve(place)).href);

function readArguments(args) {
  const modules = [];
  while (args.length > 0) {
    const arg = args.shift();
    if (arg === '-r' || arg === '--require') modules.push(args.shift());
    else if (arg.startsWith('--require=')) modules.push(arg.slice('--require='.length));
    else if (!arg.startsWith('-')) return { modules, target: arg };
  }
  return { modules, target: undefined };
}

function introduce({ version, productName, name, desktopName }) {
  if (version) app.setVersion(version);
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(desktopName ?? `${name}.desktop`);
  app.setAppPath(place);
}
