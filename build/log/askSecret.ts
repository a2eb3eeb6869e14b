import { askHidden } from '#build/terminal/askHidden.ts';

/** From PRISTAN_SECRET, else asked without an echo. Never from the command line: every user of the computer can read
 *  that. '' when there is nobody to ask. */
export async function askSecret(): Promise<string> {
  const given = process.env['PRISTAN_SECRET'];
  if (given !== undefined) return given;
  return process.stdin.isTTY ? askHidden('Passphrase or recovery code: ', process.stderr) : '';
}
