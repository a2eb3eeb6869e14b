import type { RecordDocument } from '#shared/records/recordTypes.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { blocksOf, documentOf } from './editorContent.ts';
import { letterExtensions } from './extensions.ts';
import { Toolbar } from './Toolbar.tsx';
import { useLetterText } from './useLetterText.ts';
import classes from './LetterEditor.module.css';

interface Props {
  readonly letter: RecordDocument;
  /** Of the letter, not of the interface. */
  readonly language: string;
}

/** The text of a letter. Bold, headings and lists by the keys that every typist knows. */
export function LetterEditor({ letter, language }: Props) {
  const { t } = useTranslation('letters');
  const mayWrite = useMayWrite();
  const { write, leave, news } = useLetterText(letter);
  const editor = useEditor({
    extensions: letterExtensions,
    injectCSS: false, // The content policy lets no style in that did not come with the app.
    editable: mayWrite,
    editorProps: {
      attributes: {
        class: classes.text ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('sheet.text'),
        lang: language,
        dir: 'auto',
        spellcheck: 'false',
        'data-testid': 'letter-text',
      },
    },
  });
  // Nobody's typing is moved: what came meanwhile is shown when the cursor is elsewhere.
  useEffect(() => {
    const show = (): void => {
      if (editor.isFocused) return;
      const blocks = news();
      if (blocks !== null) editor.commands.setContent(documentOf(blocks), { emitUpdate: false });
    };
    const typed = (): void => write(blocksOf(editor.getJSON()));
    const left = (): void => {
      leave();
      show();
    };
    show();
    editor.on('update', typed);
    editor.on('blur', left);
    return () => {
      editor.off('update', typed);
      editor.off('blur', left);
    };
  }, [editor, news, write, leave]);
  return (
    <div className={classes.editor}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}
