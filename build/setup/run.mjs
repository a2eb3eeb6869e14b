/** Child processes: started without a shell, ended by their own id, never by name. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** The longest that a timer can be told to wait: 24 days. */
const forever = 2 ** 31 - 1;

/** Resolves with the exit code (null when it was ended by a signal or by `timeoutMs`) and what it printed.
 *  `quiet` collects the output instead of showing it. */
export function run(command, args, { env, quiet = true, timeoutMs, shell = false, onLine, cwd = root } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    // A group of its own where we may have to end it, so that a time-out takes its children along.
    const detached = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, shell, detached });
    const output = collect(child, onLine);
    let late = '';
    const stop = () => end(child, detached);
    const timer = setTimeout(() => {
      late = `\n${command} was ended: it took longer than ${timeoutMs / 1000} seconds.`;
      stop();
    }, timeoutMs ?? forever);
    // A group of its own does not hear Ctrl+C: it goes when we go.
    if (detached) process.once('exit', stop);
    const settle = (result) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve(result);
    };
    child.on('error', (error) => settle({ code: 127, output: String(error.message) }));
    child.on('close', (code) => settle({ code, output: output() + late }));
  });
}

function collect(child, onLine) {
  const chunks = [];
  let rest = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      chunks.push(chunk);
      if (onLine === undefined) return;
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    });
  }
  return () => {
    if (rest !== '') onLine?.(rest);
    return Buffer.concat(chunks).toString();
  };
}

function end(child, isGroup) {
  try {
    if (isGroup) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** True when the command answers 0. Prints nothing. */
export async function answers(command, args, options) {
  const { code } = await run(command, args, options);
  return code === 0;
}

/** npm, as the one that runs us where there is one. */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
