/** Draws icons/icon.svg as the pictures that installers want. To be run by hand when the drawing changes:
 *  node_modules/.bin/electron --no-sandbox build/packaging/drawIcon.mjs */
import fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const folder = path.resolve(import.meta.dirname, '../icons');
const svg = fs.readFileSync(path.join(folder, 'icon.svg'), 'base64');
const draw = `(async (size) => {
  const picture = new Image();
  picture.src = 'data:image/svg+xml;base64,${svg}';
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d').drawImage(picture, 0, 0, size, size);
  return canvas.toDataURL('image/png');
})`;

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icon</title>');
  for (const size of [1024, 512, 256, 128, 64, 48, 32, 16]) {
    const address = await window.webContents.executeJavaScript(`${draw}(${size})`);
    fs.writeFileSync(path.join(folder, `${size}x${size}.png`), Buffer.from(address.split(',')[1], 'base64'));
  }
  app.quit();
});
