/** A hidden window in a session of its own that lays one job out. Its content came over a port in memory and is gone
 *  with it. */
import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { PortMessage } from '#shared/ipc/bridge.ts';
import { printCalls, type PrintCalls } from '#shared/ipc/printCalls.ts';
import { serve, type Output } from '#shared/rpc/rpc.ts';
import { MessageChannelMain, session, type BrowserWindow } from 'electron';
import { appOrigin } from '../shell/appOrigin.ts';
import { serveApp } from '../shell/appProtocol.ts';
import { hardenSession } from '../shell/hardenedSession.ts';
import { portOfMessagePort } from '../vaultFiles/portOfMessagePort.ts';
import { openWindow } from '../windows/window.ts';

export type PrintWork = Output<PrintCalls, 'takeWork'>;
export interface PrintSurroundings {
  readonly rendererFolder: string;
  readonly preload: string;
  /** The case number: spoolers keep the title of the window that printed. */
  readonly title: string;
}
const patienceMs = 60_000;

/** `use` runs when the work lies ready on the page; then the window is destroyed, whatever happened. */
export async function inPrintWindow<Value>(
  work: PrintWork,
  around: PrintSurroundings,
  use: (window: BrowserWindow) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  serveApp(own, around.rendererFolder);
  await hardenSession(own);
  const bounds = { x: 0, y: 0, width: 1000, height: 800 }; // never shown; the paper has a size of its own
  const window = openWindow({ ...around, session: own, show: false, developerTools: false, bounds });
  try {
    const ready = laidOut(window, work);
    await window.loadURL(`${appOrigin}/print.html`);
    const result = await ready;
    return result.ok ? await use(window) : result;
  } catch {
    return fail('print/failed');
  } finally {
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle('app');
  }
}

function laidOut(window: BrowserWindow, work: PrintWork): Promise<Result<null>> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannelMain();
    const settle = (result: Result<null>): void => {
      clearTimeout(timer);
      served.stop();
      resolve(result);
    };
    const timer = setTimeout(() => {
      settle(fail('print/failed', 'timeout'));
    }, patienceMs);
    const served = serve(portOfMessagePort(port1), printCalls, {
      takeWork: () => Promise.resolve(ok(work)),
      laidOut: () => {
        settle(ok(null));
        return Promise.resolve(ok(null));
      },
      failed: ({ code }) => {
        settle(fail('print/failed', code));
        return Promise.resolve(ok(null));
      },
    });
    window.webContents.on('render-process-gone', () => {
      settle(fail('print/failed', 'gone'));
    });
    window.webContents.once('did-finish-load', () => {
      window.webContents.postMessage('pristan:print' satisfies PortMessage, null, [port2]);
    });
  });
}
