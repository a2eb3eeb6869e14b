/** The composition root of Electron's main process: a flat list of steps, in the order in which they must happen.
 *  Nothing is awaited at the top level: Electron is ready only when this module has finished. */
import path from 'node:path';
import type { MainEvents } from '#shared/ipc/mainCalls.ts';
import type { EventPayload } from '#shared/rpc/rpc.ts';
import { app, clipboard, dialog, ipcMain, powerMonitor, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { backupHandlers } from './calls/backupHandlers.ts';
import { answeringDialogs } from './calls/chosenFiles.ts';
import { askingDialogs } from './calls/dialogs.ts';
import { carryHandlers } from './calls/carryHandlers.ts';
import { copyHandlers } from './calls/copyHandlers.ts';
import { fileHandlers } from './calls/fileHandlers.ts';
import { printHandlers } from './calls/printHandlers.ts';
import { profileHandlers } from './calls/profileHandlers.ts';
import { safetyHandlers } from './calls/safetyHandlers.ts';
import { serveCalls } from './calls/serveCalls.ts';
import { ReadableCopies } from './copies/readableCopies.ts';
import { idleSecondsFrom, startLockTriggers } from './locking/lockTriggers.ts';
import { systemWarnings } from './locking/systemWarnings.ts';
import { temporaryFolder } from './locking/temporaryFolder.ts';
import { askOffice } from './officeLine/askOffice.ts';
import { localCups } from './printing/localCups.ts';
import { pdfShelf } from './printing/pdfShelf.ts';
import { guessCounter, type GuessCounter } from './profiles/guessCounter.ts';
import { profilesIn } from './profiles/profiles.ts';
import { registerAppScheme } from './shell/appProtocol.ts';
import { silenceChromium } from './shell/commandLine.ts';
import { fetchNoDictionaries } from './shell/noDictionaries.ts';
import { setAppMenu } from './windows/appMenu.ts';
import { clipboardCare } from './windows/clipboardCare.ts';
import { Desk } from './windows/desk.ts';
import { firstPlace } from './windows/firstPlace.ts';
import { ofWindow } from './windows/ofWindow.ts';
import { isTestRuntime } from './windows/testRuntime.ts';
import { windowTitle } from './windows/windowOptions.ts';
import { wipeWindow } from './windows/wipeWindow.ts';

// 1. Before anything can write in clear: a temp folder in memory, and a silent Chromium. Both only count before ready.
const temporary = temporaryFolder(
  process.platform === 'linux' ? [process.env['XDG_RUNTIME_DIR'], '/dev/shm', process.env['TMPDIR'], '/tmp'] : [],
);
if (temporary.folder !== null) {
  process.env['TMPDIR'] = temporary.folder;
  app.setPath('temp', temporary.folder);
}
const cups = localCups({ platform: process.platform, chosen: process.env['CUPS_SERVER'] });
if (cups !== null) process.env['CUPS_SERVER'] = cups;
silenceChromium(app.commandLine);
fetchNoDictionaries(app);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox(); // root can only run without, and only in CI
registerAppScheme();

// 2. One app per user-data folder: a second start shows the window of the first and ends.
const first = app.requestSingleInstanceLock();
if (!first) app.exit(0);

// 3. What everything below needs to know.
const testRuntime = isTestRuntime(process.execPath);
const dist = path.join(app.getAppPath(), 'dist');
const profiles = profilesIn(app.getPath('userData'));
const saveFolder = process.env['PRISTAN_SAVE_DIR'];
const answering = testRuntime && !app.isPackaged ? saveFolder : undefined;
const dialogs = answering === undefined ? askingDialogs : answeringDialogs(answering);
const surroundings = {
  rendererFolder: path.join(dist, 'renderer'),
  preload: path.join(dist, 'preload', 'preload.cjs'),
  title: windowTitle(testRuntime),
  developerTools: !app.isPackaged,
  askOffice: answering === undefined ? askOffice : () => Promise.resolve(true),
};
let warnings: ReturnType<typeof systemWarnings> | null = null;

function send<N extends keyof MainEvents>(window: BrowserWindow, name: N, payload: EventPayload<MainEvents, N>): void {
  if (!window.isDestroyed()) window.webContents.send(name, payload);
}

const copies = clipboardCare(clipboard);

// 4. The desk: one window at a time, on the list of profiles or on one of them.
const theDesk = new Desk({
  ...surroundings,
  folderOf: profiles.folderOf,
  announce: ({ window }, reason) => {
    send(window, 'willLock', { reason });
  },
  askToClose: ({ window }) => {
    send(window, 'willClose', null);
  },
  closing: copies.emptyNow,
  finished: () => {
    app.quit();
  },
  failed: () => {
    dialog.showErrorBox(
      'Pristan',
      'Pristan could not open its window. Your saved work is safe. Please start it again.',
    );
    app.exit(1);
  },
});

// One counter per profile: it remembers what a full disk did not take.
const counters = new Map<string, GuessCounter>();
function guessesOf(profile: string): GuessCounter {
  const counter = counters.get(profile) ?? guessCounter(profiles.folderOf(profile));
  counters.set(profile, counter);
  return counter;
}

// 5. What a page may ask. Each window has handlers of its own, so that none can speak for another.
const shelfOf = ofWindow(pdfShelf, (shelf) => {
  shelf.clear();
});
const copiesOf = ofWindow(
  () => new ReadableCopies(),
  (written) => void written.dropAll(),
);
serveCalls<IpcMainInvokeEvent>({
  ipc: ipcMain,
  handlersFor: ({ sender }) => {
    const own = theDesk.current;
    if (own === null || own.window.isDestroyed() || own.window.webContents !== sender) return null;
    const wipe = (): Promise<boolean> => wipeWindow(own, theDesk, profiles.folderOf);
    const { profile } = own.place;
    return {
      ...profileHandlers({
        own,
        desk: theDesk,
        profiles,
        guessesOf,
        about: { version: app.getVersion(), testRuntime },
        wipe: () => void wipe(),
        warnings: () => (warnings ??= systemWarnings(app.getPath('userData'), temporary.inMemory)),
      }),
      ...printHandlers({ window: own.window, around: surroundings, shelf: shelfOf(own), dialogs }),
      ...fileHandlers(own.window, dialogs),
      ...copyHandlers(own.window, dialogs, copiesOf(own)),
      ...safetyHandlers({
        guesses: profile === null ? null : guessesOf(profile),
        wipe: profile === null ? null : wipe,
        copied: copies.copied,
      }),
      ...backupHandlers({
        window: own.window,
        dialogs,
        folder: own.place.profile === null ? null : profiles.folderOf(own.place.profile),
        picked: own.files.picked,
      }),
      ...carryHandlers({ window: own.window, dialogs, picked: own.files.picked, desk: theDesk }),
    };
  },
  crashed: () => undefined,
});

// 6. How the app ends: every way out lets an open vault save first.
app.on('before-quit', (event) => {
  if (theDesk.isOver) return;
  event.preventDefault();
  theDesk.leave('quit');
});
app.on('quit', temporary.remove);
app.on('window-all-closed', () => undefined); // one window gives way to the next; the desk says when it is over
app.on('second-instance', () => {
  const window = theDesk.current?.window;
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
});

// 7. When Electron is ready: tidy up before any page has a session, then the menu, the triggers and the first window.
async function start(): Promise<void> {
  app.configureHostResolver({ secureDnsMode: 'off' }); // no name of an office is sent to a resolver of Chromium's choice
  await profiles.sweep();
  setAppMenu({
    language: app.getLocale(),
    command: (id) => {
      const own = theDesk.current;
      if (own !== null) send(own.window, 'command', { id });
    },
    lock: () => {
      theDesk.leave('key');
    },
    quit: () => {
      theDesk.askToClose();
    },
  });
  startLockTriggers({
    power: powerMonitor,
    clock: Date.now,
    idleSeconds: idleSecondsFrom(process.env['PRISTAN_IDLE_SECONDS']),
    lastInput: () => theDesk.current?.lastInput() ?? Date.now(),
    lock: (reason) => {
      theDesk.leave(reason);
    },
  });
  await theDesk.goTo(firstPlace(await profiles.list()));
}
if (first) {
  app
    .whenReady()
    .then(start)
    .catch(() => {
      app.exit(1);
    });
}
