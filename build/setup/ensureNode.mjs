import { Problem } from './problem.mjs';

const needed = [20, 19];

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  throw new Problem(
    `Pristan needs Node ${needed.join('.')} or newer to be built; this is Node ${process.versions.node}.`,
    'install the current Node from https://nodejs.org, then run this again',
  );
}
