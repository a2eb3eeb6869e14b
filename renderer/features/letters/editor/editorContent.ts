/** Between the blocks that are kept and the document that the editor holds. */
import type { BlockKind, BlockText } from '#shared/letters/letterText.ts';
import { markNames, runsOf, textOfRuns, type Run } from '#shared/letters/marks.ts';
import type { JSONContent } from '@tiptap/core';

const listOf: Partial<Record<BlockKind, string>> = { bullet: 'bulletList', numbered: 'orderedList' };

/** Blocks of a list that follow each other are one list. */
export function documentOf(blocks: readonly BlockText[]): JSONContent {
  const content: JSONContent[] = [];
  for (const block of blocks) {
    const list = listOf[block.kind];
    const last = content.at(-1);
    if (list === undefined) {
      content.push(
        block.kind === 'heading'
          ? { type: 'heading', attrs: { level: 2 }, content: textNodes(block) }
          : { type: 'paragraph', content: textNodes(block) },
      );
      continue;
    }
    const item: JSONContent = { type: 'listItem', content: [{ type: 'paragraph', content: textNodes(block) }] };
    if (last?.type === list) last.content?.push(item);
    else content.push({ type: list, content: [item] });
  }
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

/** Lists in lists are laid flat. */
export function blocksOf(document: JSONContent): readonly BlockText[] {
  return (document.content ?? []).flatMap((node) => blocksOfNode(node, 'paragraph'));
}

function blocksOfNode(node: JSONContent, kind: BlockKind): readonly BlockText[] {
  const { type, content = [] } = node;
  if (type === 'bulletList') return content.flatMap((item) => blocksOfNode(item, 'bullet'));
  if (type === 'orderedList') return content.flatMap((item) => blocksOfNode(item, 'numbered'));
  if (type === 'listItem') return content.flatMap((inner) => blocksOfNode(inner, kind));
  return [{ kind: type === 'heading' ? 'heading' : kind, ...textOfRuns(content.map(runOf)) }];
}

function textNodes({ text, marks }: BlockText): JSONContent[] {
  return runsOf(text, marks)
    .filter((run) => run.text !== '')
    .map((run) => ({ type: 'text', text: run.text, marks: run.marks.map((type) => ({ type })) }));
}

function runOf({ text = '', marks = [] }: JSONContent): Run {
  return { text, marks: markNames.filter((name) => marks.some(({ type }) => type === name)) };
}
