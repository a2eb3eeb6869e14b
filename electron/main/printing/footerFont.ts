/** The shipped font files, for the footer. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FooterFont } from './footer.ts';

/** The bundler adds a hash: `noto-sans-cyrillic-400-normal-<hash>.woff2`. */
const files = {
  arabic: /^noto-sans-arabic-arabic-400-normal.*\.woff2$/,
  cyrillic: /^noto-sans-cyrillic-400-normal.*\.woff2$/,
  latin: /^noto-sans-latin-400-normal.*\.woff2$/,
} as const;

export async function footerFont(rendererFolder: string, script: keyof typeof files): Promise<FooterFont> {
  try {
    const assets = path.join(rendererFolder, 'assets');
    const name = (await readdir(assets)).find((one) => files[script].test(one));
    return name === undefined ? null : (await readFile(path.join(assets, name))).toString('base64');
  } catch {
    return null;
  }
}
