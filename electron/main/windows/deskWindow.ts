/** One window on one place, with all that belongs to it: session, file port, last input. */
import path from 'node:path';
import type { Session } from 'electron';
import { app, type BrowserWindow, type Rectangle, screen, session } from 'electron';
import { keepBlobsInMemory } from '../profiles/noBlobsOnDisk.ts';
import { partitionFolder } from '../profiles/profiles.ts';
import type { AskOffice } from '../officeLine/askOffice.ts';
import { appOrigin, appScheme } from '../shell/appOrigin.ts';
import { serveApp } from '../shell/appProtocol.ts';
import { hardenSession } from '../shell/hardenedSession.ts';
import { letHear } from '../shell/microphone.ts';
import { filePort, type FilePort } from './filePort.ts';
import { Listening } from './listening.ts';
import type { Place } from './place.ts';
import { openWindow } from './window.ts';
import { boundsWithin } from './windowOptions.ts';

export interface Surroundings {
  readonly rendererFolder: string;
  readonly preload: string;
  readonly title: string;
  readonly developerTools: boolean;
  readonly askOffice: AskOffice;
}
export interface Shape {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}
export interface DeskWindow {
  readonly window: BrowserWindow;
  readonly place: Place;
  readonly files: FilePort;
  readonly openedAt: number;
  readonly listening: Listening;
  lastInput(): number;
  shape(): Shape;
  /** Syncs the tail, destroys the window and answers when its process, and all that it had opened, is gone. */
  destroy(): Promise<void>;
}

export async function openDeskWindow(place: Place, around: Surroundings, shape: Shape | null): Promise<DeskWindow> {
  const pageSession = await sessionOf(place, around.rendererFolder);
  const bounds = shape?.bounds ?? boundsWithin(screen.getPrimaryDisplay().workArea);
  const window = openWindow({ ...around, session: pageSession, show: false, bounds });
  if (shape?.maximized === true) window.maximize();
  let lastInput = Date.now();
  window.webContents.on('input-event', () => {
    lastInput = Date.now();
  });
  const listening = new Listening(Date.now);
  letHear(window.webContents, () => listening.mayAsk());
  window.once('ready-to-show', () => {
    window.show();
  });
  const files = filePort((origin, signal) => around.askOffice(window, origin, signal));
  // A page that fails to load shows an empty window; there is nothing kinder to do about a broken installation.
  const language = place.language === undefined ? '' : `?language=${place.language}`;
  void window.loadURL(`${appOrigin}/index.html${language}`).catch(() => undefined);
  return {
    window,
    place,
    files,
    openedAt: lastInput,
    listening,
    lastInput: () => listening.lastInput(lastInput),
    shape: () => ({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
    destroy: async () => {
      const process = window.isDestroyed() ? null : window.webContents.getOSProcessId();
      await files.close();
      if (!window.isDestroyed()) window.destroy();
      if (process !== null && process > 0) await processEnd(process);
    },
  };
}

async function sessionOf(place: Place, rendererFolder: string): Promise<Session> {
  // A name without `persist:` stays in memory.
  const folder = place.profile === null ? null : partitionFolder(place.profile);
  const name = folder === null ? 'welcome' : `persist:${folder}`;
  // A disk that does not take an empty file takes no Blobs either.
  if (folder !== null)
    await keepBlobsInMemory(path.join(app.getPath('userData'), 'Partitions', folder)).catch(() => undefined);
  const pageSession = session.fromPartition(name, { cache: false });
  if (!pageSession.protocol.isProtocolHandled(appScheme)) {
    serveApp(pageSession, rendererFolder);
    await hardenSession(pageSession);
  }
  return pageSession;
}

/** A page's process ends with its window, in about 40 ms. One that does not is made to: it holds opened records. */
async function processEnd(id: number): Promise<void> {
  for (let waited = 0; waited < 1000; waited += 20) {
    if (!isAlive(id)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself after all.
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
