/** Where things are. Every command starts from the project's folder, wherever it was called from. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const inRoot = (...parts) => path.join(root, ...parts);
export const outFolder = inRoot('out');
/** Lives in node_modules, so that a fresh install starts it anew. */
export const cacheFolder = inRoot('node_modules/.cache/pristan');
export const electronPackage = inRoot('node_modules/electron');
