import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allowedPaths, isAllowed } from '#build/office/allowedPaths.ts';

const circle = `/circle-${'a'.repeat(32)}`;
const numbers = `/numbers-${'a'.repeat(32)}`;

it('[Y4,Y5] lets through what Pristan asks for', () => {
  const asked = [
    ['GET', '/_session'],
    ['GET', `${circle}/_design/pristan`],
    ['GET', `${circle}/_changes`],
    ['POST', `${circle}/_bulk_docs`],
    ['POST', `${circle}/_bulk_get`],
    ['PUT', `${numbers}/counter-${'0'.repeat(32)}`],
    ['PUT', `/door/request-${'0'.repeat(32)}`],
    ['GET', `/door/answer-${'f'.repeat(32)}`],
  ] as const;
  for (const [method, path] of asked) expect([path, isAllowed(method, path)]).toEqual([path, true]);
});

it('[Y4,Y5] and nothing else', () => {
  const refused = [
    ['PUT', '/evil'],
    ['PUT', circle],
    ['DELETE', circle],
    ['DELETE', `${numbers}/counter-${'0'.repeat(32)}`],
    ['POST', `${numbers}/_bulk_docs`],
    ['GET', `${numbers}/_changes`],
    ['GET', '/_all_dbs'],
    ['GET', '/_users/_all_docs'],
    ['GET', '/door/_all_docs'],
    ['POST', '/door/_bulk_docs'],
    ['POST', `${circle}/_find`],
    ['PUT', `${circle}/_design/pristan`],
    ['PUT', `${circle}/_security`],
    ['POST', '/_session'],
    ['GET', `${circle}/_changes/../_security`],
  ] as const;
  for (const [method, path] of refused) expect([path, isAllowed(method, path)]).toEqual([path, false]);
});

it('[Y4,Y5] the Caddyfile has the same list', () => {
  const text = readFileSync(new URL('../../../../build/office/Caddyfile', import.meta.url), 'utf8');
  const matchers = [...text.matchAll(/method ([A-Z ]+)\n\s+path_regexp (\S+)/g)];
  expect(matchers.map(([, methods, path]) => ({ methods: methods?.split(' '), path }))).toEqual(allowedPaths);
  const [named, handled] = [/^\t(@\w+) \{/gm, /handle (@\w+)/g].map((pattern) =>
    [...text.matchAll(pattern)].map(([, name]) => name),
  );
  expect(named).toEqual(handled);
});
