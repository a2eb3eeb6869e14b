import { askHidden } from '#build/terminal/askHidden.ts';

/** Printed when it is used: the people are not real, so nobody has to be protected. */
const FIXED = 'sample people are not real';

/** From PRISTAN_SAMPLE_PASSPHRASE, else asked at the terminal (an empty answer takes the fixed one), else the fixed one.
 *  Never from the command line: every user of the computer can read that. */
export async function passphraseFor(): Promise<{ readonly passphrase: string; readonly isFixed: boolean }> {
  const given = process.env['PRISTAN_SAMPLE_PASSPHRASE'] ?? (process.stdin.isTTY ? await ask() : '');
  return given === '' ? { passphrase: FIXED, isFixed: true } : { passphrase: given, isFixed: false };
}

function ask(): Promise<string> {
  return askHidden('Passphrase for the sample (Enter for a fixed one): ', process.stdout);
}
