/** Asking a person for a file: the only place that opens dialogs. */
import { dialog } from 'electron';
import type { FileDialogs } from './chosenFiles.ts';

export const askingDialogs: FileDialogs = {
  whereToSave: async (window, name, extension) => {
    const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: name,
      filters,
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    });
    return canceled || filePath === '' ? null : filePath;
  },
  whichToOpen: async (window, extensions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      filters: extensions.length === 0 ? [] : [{ name: extensions.join(', '), extensions: [...extensions] }],
      properties: ['openFile', 'dontAddToRecent'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  whichFolder: async (window) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
};
