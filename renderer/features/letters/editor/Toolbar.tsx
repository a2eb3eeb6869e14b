import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  IconUnderline,
  type Icon,
} from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import classes from './LetterEditor.module.css';

type Tool = 'bold' | 'italic' | 'underline' | 'heading' | 'bullets' | 'numbers' | 'undo' | 'redo';
interface ToolRow {
  readonly id: Tool;
  readonly icon: Icon;
  readonly keys: string;
  /** The name of the mark or node that it switches on; '' for one that only acts. */
  readonly switches: string;
  readonly run: (editor: Editor) => void;
}

const tools: readonly ToolRow[] = [
  { id: 'bold', icon: IconBold, keys: 'Ctrl+B', switches: 'bold', run: (to) => to.chain().focus().toggleBold().run() },
  {
    id: 'italic',
    icon: IconItalic,
    keys: 'Ctrl+I',
    switches: 'italic',
    run: (to) => to.chain().focus().toggleItalic().run(),
  },
  {
    id: 'underline',
    icon: IconUnderline,
    keys: 'Ctrl+U',
    switches: 'underline',
    run: (to) => to.chain().focus().toggleUnderline().run(),
  },
  {
    id: 'heading',
    icon: IconHeading,
    keys: 'Ctrl+Alt+2',
    switches: 'heading',
    run: (to) => to.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'bullets',
    icon: IconList,
    keys: 'Ctrl+Shift+8',
    switches: 'bulletList',
    run: (to) => to.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'numbers',
    icon: IconListNumbers,
    keys: 'Ctrl+Shift+7',
    switches: 'orderedList',
    run: (to) => to.chain().focus().toggleOrderedList().run(),
  },
  { id: 'undo', icon: IconArrowBackUp, keys: 'Ctrl+Z', switches: '', run: (to) => to.chain().focus().undo().run() },
  {
    id: 'redo',
    icon: IconArrowForwardUp,
    keys: 'Ctrl+Shift+Z',
    switches: '',
    run: (to) => to.chain().focus().redo().run(),
  },
];

export function Toolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('letters');
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools
        .filter(({ switches }) => switches !== '' && now.isActive(switches))
        .map(({ id }) => id)
        .join(' '),
  });
  const active = on.split(' ');
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('tools.label')}>
      {tools.map(({ id, icon: Picture, keys, switches, run }) => (
        <Tooltip key={id} label={`${t(`tools.${id}`)}  ${keys}`}>
          <ActionIcon
            variant={active.includes(id) ? 'light' : 'subtle'}
            aria-label={t(`tools.${id}`)}
            aria-pressed={switches === '' ? undefined : active.includes(id)}
            disabled={!editor.isEditable}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <Picture size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
