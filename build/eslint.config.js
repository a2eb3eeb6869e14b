import path from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importLaw } from './importLaw.js';

const sources = ['**/*.{ts,tsx}'];
const scripts = ['build/**/*.{js,mjs}'];
const forbid = (selector, message) => ({ selector, message });
const everywhere = [
  forbid('ExportDefaultDeclaration', 'Name what you export.'),
  forbid('TSEnumDeclaration', 'Use a union of strings.'),
  forbid('CallExpression[callee.property.name="only"][callee.object.name=/^(it|test|describe)$/]', 'Run them all.'),
];
const unlessPorts = forbid('NewExpression[callee.name="Date"][arguments.length=0]', 'Take a Clock.');

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'release/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: sources,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.resolve(import.meta.dirname, '..') },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Empty tables of calls and events are meant.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Ports are plain objects: their methods do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Ports answer with promises; an adapter that needs no `await` is not a mistake.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: scripts, languageOptions: { globals: nodeGlobals() } },
  {
    files: [...sources, ...scripts],
    plugins: { pristan: { rules: { 'import-law': importLaw } } },
    rules: {
      'pristan/import-law': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // The page has no network and nothing may be kept in clear: both are main's and the vault's.
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'WebSocket',
        'EventSource',
        'localStorage',
        'sessionStorage',
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, unlessPorts],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take RandomBytes.' },
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['build/**', 'tests/e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/e2e/**'],
    // Playwright reads from the pattern which fixtures a test wants: none is `{}`.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // These run inside CouchDB, in its old JavaScript, where what is thrown is a plain object.
    files: ['build/office/designs/validate*.ts'],
    rules: { 'no-var': 'off', '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    files: ['build/**/*.config.{js,ts}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...everywhere.filter(({ selector }) => selector !== 'ExportDefaultDeclaration'),
      ],
    },
  },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'fetch',
    'AbortSignal',
    'setTimeout',
    'clearTimeout',
    'setInterval',
  ];
  return Object.fromEntries(
    [...names, 'clearInterval', 'TextEncoder', 'TextDecoder'].map((name) => [name, 'readonly']),
  );
}
