/** The only place that makes a BrowserWindow: no navigation, no new windows, no title from the page. */
import { BrowserWindow, type WebContents } from 'electron';
import { windowOptions, type WindowNeeds } from './windowOptions.ts';

export function openWindow(needs: WindowNeeds): BrowserWindow {
  const window = new BrowserWindow(windowOptions(needs));
  // The system's window list shows titles to anyone who looks at the screen: a page cannot put a name there.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  // No screenshot, recording or shared screen shows it, where the system can do that (Windows, macOS).
  window.setContentProtection(true);
  confine(window.webContents);
  return window;
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
