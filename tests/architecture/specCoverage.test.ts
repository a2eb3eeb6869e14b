import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['shared', 'electron', 'renderer', 'build'];

function filesUnder(folder: string, wanted: RegExp): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file) && !file.includes('node_modules'))
    .map((file) => path.join(folder, file));
}

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const specs = folders.flatMap((folder) => filesUnder(folder, /(^|[\\/])SPEC\.md$/));
const rulesIn = (text: string): string[] =>
  [...text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(([, rule]) => rule ?? '');
/** A title cites its rules first: `it('[M1,M2] …')`. */
const cited = new Set(
  filesUnder('tests', /\.(test|e2e)\.tsx?$/)
    .flatMap((file) => [...read(file).matchAll(/['"`]\[([A-Z]+\d+(?:, ?[A-Z]+\d+)*)\]/g)])
    .flatMap(([, list]) => (list ?? '').split(/, ?/)),
);

describe('every rule of every SPEC.md is named by a test', () => {
  it('finds specifications to check', () => {
    expect(specs.length).toBeGreaterThan(0);
  });

  it.each(specs)('%s', (spec) => {
    expect(rulesIn(read(spec)).filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it('no two specifications use the same rule name', () => {
    const all = specs.flatMap((spec) => [...new Set(rulesIn(read(spec)))]);
    expect(all.filter((rule, index) => all.indexOf(rule) !== index)).toEqual([]);
  });
});
