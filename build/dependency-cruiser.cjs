/** What lint cannot see from one file: cycles, and features that meet through a detour. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-the-vault-holds-keys',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/vault/' },
      to: { path: '^renderer/vault/|node_modules/(pouchdb|libsodium|minisearch)' },
    },
    {
      name: 'electron-stays-in-electron',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { path: '^electron/|node_modules/electron/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
