/** The ESLint rule that holds layers.js: static and dynamic imports, re-exports and `new URL(…, import.meta.url)`. */
import path from 'node:path';
import { isIn, layerOf, layers } from './layers.js';

export const importLaw = {
  meta: { type: 'problem', schema: [], messages: { broken: '{{why}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (node, source, isWorker = false) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const why = whatIsWrong(file, source.value, isWorker);
      if (why !== undefined) context.report({ node, messageId: 'broken', data: { why } });
    };
    return {
      Program(node) {
        if (layerOf(file) !== undefined || !file.includes('/')) return;
        context.report({
          node,
          messageId: 'broken',
          data: { why: 'This file belongs to no layer of build/layers.js.' },
        });
      },
      ImportDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      'NewExpression[callee.name="URL"][arguments.length=2]'(node) {
        const [address, base] = node.arguments;
        if (context.sourceCode.getText(base) === 'import.meta.url') check(node, address, true);
      },
    };
  },
};

/** A sentence, or undefined when `file` may import `name`. */
export function whatIsWrong(file, name, isWorker = false) {
  const layer = layerOf(file);
  if (layer === undefined) return undefined;
  if (isWorker && !(isIn(file, 'renderer') && name.startsWith('.'))) return undefined;
  if (name.startsWith('.')) return relativeImport(layer, file, name, isWorker);
  if (name.startsWith('#')) return aliasImport(layer, file, name.slice(1));
  return packageImport(layer, name);
}

function relativeImport(layer, file, name, isWorker) {
  const target = path.posix.join(path.posix.dirname(file), name);
  if (isWorker && layers[layer].workers?.includes(path.posix.dirname(target))) return undefined;
  if (layerOf(target) !== layer) {
    return isWorker ? `${layer} may not start a worker from ${target}.` : `Cross layers by #alias, not by "${name}".`;
  }
  return apart(layer, file, target);
}

function aliasImport(layer, file, target) {
  if (layerOf(target) === layer) return apart(layer, file, target);
  const allowed = layers[layer].mayImport;
  if (allowed.some((folder) => isIn(target, folder))) return undefined;
  return `${layer} may import only ${[layer, ...allowed].join(', ')}.`;
}

/** Features do not know each other. */
function apart(layer, file, target) {
  if (layers[layer].keepApart !== true) return undefined;
  const depth = layer.split('/').length + 1;
  const folder = (place) => place.split('/').slice(0, depth).join('/');
  return folder(file) === folder(target) ? undefined : `${folder(file)} may not know ${folder(target)}.`;
}

function packageImport(layer, name) {
  const allowed = layers[layer].packages;
  return allowed.some((pattern) => matches(name, pattern))
    ? undefined
    : `The package ${name} is fenced off from ${layer}.`;
}

function matches(name, pattern) {
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1));
  return name === pattern || name.startsWith(`${pattern}/`);
}
