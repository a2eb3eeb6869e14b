/** Everything that must be there before the app can run; seconds when it already is. */
import { ensureElectron } from './ensureElectron.mjs';
import { ensureNode } from './ensureNode.mjs';
import { ensurePackages } from './ensurePackages.mjs';
import { ensureLibraries, ensureSystem } from './ensureSystem.mjs';

/** `purposes`: what of the system is needed, see ensureSystem. Resolves to Electron's binary. */
export async function prepare(purposes) {
  ensureNode();
  await ensurePackages();
  await ensureSystem(['unpacking', 'libraries', ...purposes]);
  const binary = await ensureElectron();
  await ensureLibraries(binary);
  const { bundle } = await import('../bundle.mjs');
  if (await bundle()) console.log('Built the app.');
  return binary;
}
