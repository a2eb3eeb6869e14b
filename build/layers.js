/** The import law as data: what a file in a layer may import. The longest folder that holds a file is its layer.
 *  `mayImport` names other folders (a layer may always import itself; features only their own folder);
 *  `packages` names npm packages, `name-*` and `@scope/*` as patterns; `workers` folders whose files directly inside
 *  may be named in `new URL('…', import.meta.url)`. Checked by importLaw.js; proven by tests/architecture. */
const reactPage = ['react', 'react-dom', 'react-i18next', '@mantine/*', '@tabler/icons-react'];

export const layers = {
  'shared/kernel': { mayImport: [], packages: [] },
  'shared/sample': { mayImport: ['shared'], packages: ['zod', 'fractional-indexing', '@faker-js/faker'] },
  'shared/records': { mayImport: ['shared'], packages: ['zod', 'rxdb'] }, // rxdb for the types of its schemas
  shared: { mayImport: ['shared'], packages: ['zod', 'edtf', 'fractional-indexing', 'transliteration', 'uqr'] },
  'electron/main': { mayImport: ['shared'], packages: ['electron', 'node:*', 'zod'] },
  'electron/preload': { mayImport: ['shared/ipc', 'shared/rpc'], packages: ['electron'] },
  'renderer/ui': { mayImport: ['shared/kernel', 'shared/languages', 'renderer/words'], packages: reactPage },
  'renderer/words': { mayImport: ['shared/languages'], packages: ['i18next'] },
  'renderer/services': {
    mayImport: ['shared', 'renderer/words'],
    packages: [...reactPage, 'i18next', 'pdfjs-dist', 'rxdb', 'rxjs'],
  },
  'renderer/secrets': {
    mayImport: ['shared', 'renderer/ui', 'renderer/words', 'renderer/services'],
    packages: [...reactPage, '@zxcvbn-ts/*'],
  },
  'renderer/features': {
    mayImport: ['shared', 'renderer/ui', 'renderer/words', 'renderer/services', 'renderer/secrets'],
    packages: [
      ...reactPage,
      ...['@tanstack/*', '@tiptap/*', 'dayjs', 'fractional-indexing', 'i18next', 'pdfjs-dist', 'rxjs', 'wouter'],
    ],
    keepApart: true,
  },
  'renderer/print': {
    mayImport: ['shared', 'renderer/words'],
    packages: ['react', 'react-dom', 'react-i18next', 'i18next', 'uqr', 'pdfjs-dist', '@fontsource/*'],
  },
  'renderer/vault': {
    mayImport: ['shared'],
    packages: [
      ...['pouchdb-*', 'rxdb', 'rxjs', 'libsodium-wrappers-sumo', 'transliteration', 'zod'],
      ...['fflate', 'fractional-indexing'],
    ],
  },
  'renderer/app': {
    mayImport: ['shared', 'renderer/ui', 'renderer/words', 'renderer/services', 'renderer/features'],
    packages: [...reactPage, '@fontsource/*', 'dayjs', 'i18next', 'rxdb', 'rxjs', 'wouter'],
    workers: ['renderer/vault'],
  },
  tests: { mayImport: ['shared', 'electron', 'renderer', 'build'], packages: ['*'] },
  build: {
    mayImport: [
      'shared',
      'renderer/vault',
      'renderer/services',
      'electron/main',
      'tests/e2e/support',
      'tests/soak',
      'tests/support',
    ],
    packages: ['*'],
  },
};

/** The layer a file belongs to, or undefined. `file` is relative to the project, with forward slashes. */
export function layerOf(file) {
  if (file === 'renderer/main.tsx') return 'renderer/app'; // where the page starts
  return Object.keys(layers)
    .filter((layer) => isIn(file, layer))
    .sort((a, b) => b.length - a.length)[0];
}

export const isIn = (file, folder) => file.startsWith(`${folder}/`);
