/** What dist/ must not hold, whatever the source says: the page has no way to Electron or Node, and carries no map. */
import fs from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { inRoot } from './setup/paths.mjs';
import { runCommand } from './setup/problem.mjs';

const rules = [
  {
    in: /^(renderer|preload)\/.*\.c?js$/,
    not: /(?:from|import|require)\s*\(?\s*["'`]node:/,
    why: 'reaches a module of Node',
  },
  { in: /^renderer\/.*\.js$/, not: /(?:from\s*|import\s*\(?|require\()["'`]electron["'`]/, why: 'imports electron' },
  { in: /^preload\//, not: /require\(["'`](?!electron["'`])/, why: 'requires something beside electron' },
  {
    in: /^renderer\/.*\.html$/,
    not: /<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|(?:src|href)="https?:/i,
    why: 'has inline or foreign script',
  },
  {
    in: /^renderer\/.*\.css$/,
    not: /@import\s+(?:url\()?["']?https?:|url\(["']?https?:/,
    why: 'loads something from the network',
  },
  { in: /\.map$/, not: /^/, why: 'is a source map' },
];

await runCommand(async () => {
  await bundle();
  const files = fs.readdirSync(inRoot('dist'), { recursive: true }).map((file) => file.split(path.sep).join('/'));
  const broken = rules.flatMap((rule) =>
    files
      .filter((file) => rule.in.test(file) && rule.not.test(fs.readFileSync(inRoot('dist', file), 'utf8')))
      .map((file) => `dist/${file} ${rule.why}`),
  );
  console.log(
    broken.length === 0 ? `bundle: ${files.length} files, none reaches further than it may` : broken.join('\n'),
  );
  return broken.length === 0 ? 0 : 1;
});
