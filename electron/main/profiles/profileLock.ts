/** One writer per profile. Node has no flock, so we bind a local socket whose name the kernel frees when we die,
 *  even by kill -9: an abstract socket on Linux, a named pipe on Windows. macOS has neither, so there a socket file
 *  that nobody answers at is taken over; Electron's single-instance lock covers the moment between. */
import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface ProfileLock {
  release(): Promise<void>;
}

/** null when another process holds the profile. Named by device and inode, so a second path to it is no way in. */
export async function lockProfile(folder: string): Promise<ProfileLock | null> {
  const address = await addressFor(folder);
  const server = (await listen(address)) ?? (await takeOver(address));
  if (server === null) return null;
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function addressFor(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `pristan-${createHash('sha256')
    .update(`${String(dev)}:${String(ino)}`)
    .digest('hex')
    .slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

async function takeOver(address: string): Promise<Server | null> {
  if (process.platform === 'linux' || process.platform === 'win32') return null;
  if (await isAnswered(address)) return null;
  await rm(address, { force: true });
  return listen(address);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    // Whoever connects learns that we live, and nothing else.
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
