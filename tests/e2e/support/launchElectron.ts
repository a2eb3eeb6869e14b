import { _electron, type ElectronApplication } from '@playwright/test';

/** Once in some hundred starts on a busy machine Chromium dies (SIGSEGV) right after the inspector attached to it, before
 *  anything of the app has run. Such a start, and no other, is made again, once, and says so. */
export async function launchElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!String(error).includes('signal=SIGSEGV')) throw error;
    process.stderr.write('Chromium died while starting; it is started again.\n');
    return _electron.launch(options);
  }
}
