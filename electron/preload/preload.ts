/** The only bridge between a page and main. Type-only imports, so that the sandboxed bundle has no dependency. */
import type { Bridge, PortMessage } from '#shared/ipc/bridge.ts';
import type { MainCalls, MainEvents } from '#shared/ipc/mainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import { contextBridge, ipcRenderer } from 'electron';

/** The table's types are asserted here once; main parses what it gets and answers Results. */
function invoke<N extends keyof MainCalls>(name: N): Handlers<MainCalls>[N] {
  return (input: unknown) => ipcRenderer.invoke(name, input) as Promise<never>;
}

// An object, not a list, so that a forgotten event does not compile.
const events: Readonly<Record<keyof MainEvents, true>> = { willLock: true, willClose: true, command: true };

const on: Bridge['on'] = (name, listener) => {
  if (!Object.hasOwn(events, name)) return () => undefined;
  const heard = (_event: unknown, payload: unknown): void => {
    listener(payload as never);
  };
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.off(name, heard);
  };
};

const bridge: Bridge = {
  whereAmI: invoke('whereAmI'),
  startProfile: invoke('startProfile'),
  openProfile: invoke('openProfile'),
  leaveProfile: invoke('leaveProfile'),
  labelProfile: invoke('labelProfile'),
  requestFilePort: invoke('requestFilePort'),
  lock: invoke('lock'),
  reportGuess: invoke('reportGuess'),
  listen: invoke('listen'),
  renderPdf: invoke('renderPdf'),
  printers: invoke('printers'),
  printPdf: invoke('printPdf'),
  savePdf: invoke('savePdf'),
  dropPdf: invoke('dropPdf'),
  saveFile: invoke('saveFile'),
  pickFile: invoke('pickFile'),
  inspectServer: invoke('inspectServer'),
  wipeProfile: invoke('wipeProfile'),
  guessLimit: invoke('guessLimit'),
  setGuessLimit: invoke('setGuessLimit'),
  copied: invoke('copied'),
  backupFolder: invoke('backupFolder'),
  chooseBackupFolder: invoke('chooseBackupFolder'),
  pickBackup: invoke('pickBackup'),
  pickCarryFolder: invoke('pickCarryFolder'),
  pickCarry: invoke('pickCarry'),
  answerClosing: invoke('answerClosing'),
  beginCopy: invoke('beginCopy'),
  addToCopy: invoke('addToCopy'),
  endCopy: invoke('endCopy'),
  on,
};
contextBridge.exposeInMainWorld('bridge', bridge);

// Ports cannot cross contextBridge; a window message to our own origin carries them, and then nothing here sees a byte.
for (const name of ['pristan:files', 'pristan:print'] satisfies readonly PortMessage[]) {
  ipcRenderer.on(name, (event) => {
    window.postMessage(name, window.location.origin, [...event.ports]);
  });
}
