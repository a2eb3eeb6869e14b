/** Ships no types; it is a plugin and nothing else. */
declare module 'pouchdb-adapter-memory' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
