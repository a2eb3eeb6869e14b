/** An X display of our own, for machines and runs without a screen. */
import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Calls `use` with the environment of a fresh Xvfb, which ends by its id when `use` is done.
 *  macOS and Windows always have a screen: there the environment is empty. */
export async function withDisplay(use) {
  if (process.platform !== 'linux') return use({});
  const { child, number } = await startXvfb();
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    // Electron must not find a Wayland session beside it.
    return await use({ DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset'];
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let said = '';
    const refuse = () => {
      clearTimeout(timer);
      child.kill('SIGTERM');
      reject(new Problem(`The virtual display (Xvfb) did not start. ${said.trim()}`, 'sudo apt-get install xvfb'));
    };
    const timer = setTimeout(refuse, 20_000);
    child.on('error', refuse);
    child.on('exit', refuse);
    child.stderr.on('data', (text) => (said += text));
    child.stdio[3].once('data', (text) => {
      clearTimeout(timer);
      child.off('exit', refuse);
      resolve({ child, number: text.toString().trim() });
    });
  });
}
