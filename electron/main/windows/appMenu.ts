/** The menu: it carries the keys that work everywhere, and tells the page which command was chosen. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { menuWords } from './menuWords.ts';

interface MenuNeeds {
  readonly language: string;
  readonly command: (id: string) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

export function setAppMenu({ language, command, lock, quit }: MenuNeeds): void {
  const words = menuWords(language);
  const item = (label: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click,
  });
  const send = (id: string) => (): void => {
    command(id);
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          item(words.newIntake, 'CmdOrCtrl+N', send('new-intake')),
          item(words.find, 'CmdOrCtrl+K', send('find')),
          item(words.numbers, 'CmdOrCtrl+Shift+N', send('numbers')),
          item(words.print, 'CmdOrCtrl+P', send('print')),
          { type: 'separator' },
          item(words.lock, 'CmdOrCtrl+L', lock),
          item(words.quit, 'CmdOrCtrl+Q', quit),
          { type: 'separator' },
          // The page reads these keys itself, the lock screen too: twice in a row they wipe.
          { ...item(words.wipe, 'CmdOrCtrl+Shift+Delete', send('app/wipe')), registerAccelerator: false },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { label: words.undo, role: 'undo' },
          { label: words.redo, role: 'redo' },
          { type: 'separator' },
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'paste' },
          { label: words.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: words.view,
        submenu: [
          { label: words.larger, role: 'zoomIn' },
          { label: words.smaller, role: 'zoomOut' },
          { label: words.usualSize, role: 'resetZoom' },
          { label: words.fullScreen, role: 'togglefullscreen' },
        ],
      },
    ]),
  );
}
