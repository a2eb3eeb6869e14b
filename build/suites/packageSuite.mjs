/** That packaging refuses the test runtime unless told, makes what it promises, and hardens what it makes. */
import fs from 'node:fs';
import path from 'node:path';
import { isTestRuntime } from '../setup/ensureElectron.mjs';
import { inRoot, outFolder } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { startPackaged } from './startPackaged.mjs';
import { timeoutMs } from './timeLimit.mjs';

const release = path.join(outFolder, 'release');
const unpacked = path.join(release, 'linux-unpacked');
const make = (args, env) => run(process.execPath, [inRoot('build/package.mjs'), ...args], { env, timeoutMs });

const tests = {
  async 'refuses a test runtime'() {
    if (!isTestRuntime()) return true;
    const { code, output } = await make(['--linux', 'dir'], { PRISTAN_PACKAGE_TEST_RUNTIME: '' });
    return (code !== 0 && output.includes('nothing was packaged')) || output;
  },
  async 'makes a folder and a .deb'() {
    fs.rmSync(release, { recursive: true, force: true });
    const env = { PRISTAN_PACKAGE_TEST_RUNTIME: '1', PRISTAN_QUICK_DEB: '1' };
    const { code, output } = await make(['--linux', 'dir', 'deb', `-c.directories.output=${release}`], env);
    return (code === 0 && fs.readdirSync(release).some((file) => file.endsWith('.deb'))) || output;
  },
  async 'sets the fuses'() {
    const tool = inRoot('node_modules/@electron/fuses/dist/bin.js');
    const { output } = await run(process.execPath, [tool, 'read', '--app', path.join(unpacked, 'pristan')]);
    const off = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'];
    return off.every((fuse) => output.includes(`${fuse} is Disabled`)) &&
      output.includes('OnlyLoadAppFromAsar is Enabled')
      ? true
      : output;
  },
  async 'starts, from its own origin'() {
    const window = await startPackaged(path.join(unpacked, 'pristan'));
    return window?.url.startsWith('app://') ? true : `no window: ${JSON.stringify(window)}`;
  },
  'ships the bundle only'() {
    const resources = fs.readdirSync(path.join(unpacked, 'resources'));
    return (resources.includes('app.asar') && !resources.includes('default_app.asar')) || resources.join(', ');
  },
};

export const packageSuite = {
  name: 'package',
  async run() {
    if (process.platform !== 'linux') return { passed: 0, failed: 0, output: 'only tried on Linux' };
    const result = { passed: 0, failed: 0, output: '' };
    for (const [name, test] of Object.entries(tests)) {
      const said = await test();
      if (said === true) result.passed += 1;
      else {
        result.failed += 1;
        result.output += `${name}:\n${said}\n`;
      }
    }
    return result;
  },
};
