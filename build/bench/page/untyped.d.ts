/** PouchDB's adapters ship no types; they are plugins and nothing else. */
declare module 'pouchdb-adapter-idb' {
  const plugin: PouchDB.Plugin;
  export { plugin as default };
}
