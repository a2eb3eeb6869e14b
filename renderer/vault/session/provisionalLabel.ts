import { toBase32 } from '#shared/kernel/textCodes.ts';
import type { OpenVault } from './openState.ts';

/** The day and three letters, e.g. `22.11-K7M`: short enough to say, unlike any number. */
export function provisionalLabel({ ports }: OpenVault): string {
  const day = new Date(ports.clock()).toISOString().slice(5, 10).split('-').reverse().join('.');
  return `${day}-${toBase32(ports.crypto.random(5)).slice(0, 3)}`;
}
