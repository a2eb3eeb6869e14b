/** Electron's fuses are digits behind a sentinel in its binary. @electron/fuses does the same, after `npm ci`. */
import fs from 'node:fs';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Stock settings of Electron 33: RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity,
 *  OnlyLoadAppFromAsar, BrowserV8Snapshot, GrantFileProtocolExtraPrivileges. */
const stock = '10110001';

export function resetFuses(file) {
  const binary = fs.readFileSync(file);
  const at = binary.indexOf(sentinel);
  const [version, length] = at < 0 ? [] : [binary[at + sentinel.length], binary[at + sentinel.length + 1]];
  if (version !== 1 || length !== stock.length) throw new Error('This Electron binary has no fuses that we know.');
  binary.write(stock, at + sentinel.length + 2, 'latin1');
  fs.writeFileSync(file, binary);
  fs.chmodSync(file, 0o755);
}
