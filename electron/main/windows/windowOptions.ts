/** How every window of the app is made. Pure, so that a test can hold it to what the design promises. */
import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

export interface WindowNeeds {
  readonly session: Session;
  readonly preload: string;
  readonly title: string;
  readonly show: boolean;
  readonly developerTools: boolean;
  readonly bounds: Rectangle;
}

export function windowOptions(needs: WindowNeeds): BrowserWindowConstructorOptions {
  return {
    title: needs.title,
    show: needs.show,
    minWidth: 720,
    minHeight: 520,
    ...needs.bounds,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      session: needs.session,
      preload: needs.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: needs.developerTools,
      navigateOnDragDrop: false,
      safeDialogs: true,
      backgroundThrottling: false, // drafts are written on time in a window that lies under another
    },
  };
}

/** Large enough to work in, and never larger than the screen: a cheap laptop's 1366×768 is filled. */
export function boundsWithin(screen: Rectangle): Rectangle {
  const width = Math.min(1400, screen.width);
  const height = Math.min(900, screen.height);
  const x = screen.x + Math.round((screen.width - width) / 2);
  const y = screen.y + Math.round((screen.height - height) / 2);
  return { x, y, width, height };
}

/** The test runtime must never be mistaken for a release. */
export function windowTitle(testRuntime: boolean): string {
  return testRuntime ? 'Pristan (test runtime)' : 'Pristan';
}
