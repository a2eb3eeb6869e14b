import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { bareApp, openFiles, openProfile, startShell, type Shell } from './shellApp.ts';

const segment = '00000001-0123456789abcdef.log';
let folder = '';
let shell: Shell;
test.beforeAll(() => {
  folder = bareApp();
});
test.afterEach(async () => {
  await shell.app.close();
});

test('a page can do nothing but be the app', async () => {
  shell = await startShell(folder);
  const page = await shell.page();
  const tried = await page.evaluate(async () => {
    const attempt = async (act: () => Promise<unknown>): Promise<string> =>
      act().then(
        () => 'done',
        () => 'refused',
      );
    const image = (address: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const element = new Image();
        element.onload = resolve;
        element.onerror = reject;
        element.src = address;
      });
    return {
      request: await attempt(() => fetch('http://127.0.0.1:9/')),
      picture: await attempt(() => image('http://127.0.0.1:9/a.png')),
      ownFiles: await attempt(() => image('file:///usr/share/pixmaps/debian-logo.png')),
      window: window.open('https://example.org/') === null ? 'refused' : 'done',
      notifications: (await navigator.permissions.query({ name: 'notifications' })).state,
      place: await attempt(
        () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject);
          }),
      ),
      node: typeof (globalThis as { require?: unknown }).require,
      secure: window.isSecureContext,
    };
  });
  expect(tried).toEqual({
    request: 'refused',
    picture: 'refused',
    ownFiles: 'refused',
    window: 'refused',
    notifications: 'denied',
    place: 'refused',
    node: 'undefined',
    secure: true,
  });
  expect(await page.evaluate(() => window.evalWorked)).toBe(false);
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://pristan/index.html');
});

test('no name reaches the title of a window', async () => {
  shell = await startShell(folder);
  await shell.page();
  const titles = await shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  );
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatch(/^Pristan( \(test runtime\))?$/);
});

test('WebRTC sends nothing', async () => {
  shell = await startShell(folder);
  const page = await shell.page();
  const candidates = await page.evaluate(async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:3478' }] });
    const found: string[] = [];
    peer.onicecandidate = ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate);
    };
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return found;
  });
  expect(candidates.filter((one) => / udp /i.test(one))).toEqual([]);
});

test('a second start on the same folder ends and leaves the first alone', async () => {
  shell = await startShell(folder);
  await shell.page();
  const executable = await shell.app.evaluate(() => process.execPath);
  const second = spawn(executable, ['--no-sandbox', folder, `--user-data-dir=${shell.userData}`], { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what was acknowledged is on disk after the app is killed', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  const acknowledged = await page.evaluate(async (name) => {
    await window.files('createSegment', { name });
    const answers = [];
    for (let at = 0; at < 100_000; at += 1000)
      answers.push(window.files('append', { name, at, bytes: new Uint8Array(1000).fill(7) }));
    const results = await Promise.all(answers);
    return results.filter((one) => one.ok).length;
  }, segment);
  shell.app.process().kill('SIGKILL');
  expect(acknowledged).toBe(100);
  const [profile = ''] = fs.readdirSync(path.join(shell.userData, 'profiles'));
  expect(fs.readFileSync(path.join(shell.userData, 'profiles', profile, 'log', segment))).toEqual(
    Buffer.alloc(100_000, 7),
  );
});

test('locking tells the page to save, then gives it a new process', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  await page.evaluate(() => window.files('writeSlots', { bytes: new Uint8Array(64) }));
  const before = await processOf(shell);
  const locked = await shell.next(() => chooseFromMenu(shell, 'CmdOrCtrl+L'));
  expect(await processOf(shell)).not.toBe(before);
  expect(fs.existsSync(`/proc/${String(before)}`)).toBe(false);
  const where = await locked.evaluate(() => window.bridge.whereAmI(null));
  expect(where.ok && where.value.profile?.state).toBe('ready');
});

test('a page that hangs is locked all the same, after two seconds', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  await page.evaluate(async () => {
    await window.files('writeSlots', { bytes: new Uint8Array(64) });
    window.hangs = true;
  });
  const began = Date.now();
  await shell.next(() => chooseFromMenu(shell, 'CmdOrCtrl+L'));
  expect(Date.now() - began).toBeGreaterThan(1900);
  expect(Date.now() - began).toBeLessThan(6000);
});

test('nobody touches it for a while: it locks, and a locked window does not lock again', async () => {
  shell = await startShell(folder, { PRISTAN_IDLE_SECONDS: '2' });
  const page = await openProfile(shell);
  const locked = await shell.next(() => page.evaluate(() => window.files('writeSlots', { bytes: new Uint8Array(64) })));
  const before = await processOf(shell);
  await locked.waitForTimeout(4000);
  expect(await processOf(shell)).toBe(before);
});

test('a profile from a newer version gets no file port', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  await page.evaluate(() => window.files('writeSlots', { bytes: new Uint8Array(64) }));
  const [profile = ''] = fs.readdirSync(path.join(shell.userData, 'profiles'));
  fs.writeFileSync(path.join(shell.userData, 'profiles', profile, 'profile.json'), '{"format":2}');
  expect(await page.evaluate(() => window.bridge.requestFilePort(null))).toEqual({ ok: false, code: 'profile/newer' });
  expect(await page.evaluate((profileId) => window.bridge.openProfile({ profileId }), profile)).toEqual({
    ok: false,
    code: 'profile/newer',
  });
});

test('a page that asks for its port again loses the one it had', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  const answered = await page.evaluate(async () => {
    const old = window.files;
    await window.bridge.requestFilePort(null);
    return Promise.race([
      old('readSlots', null).then(() => true),
      new Promise((resolve) => setTimeout(resolve, 500, false)),
    ]);
  });
  expect(answered).toBe(false);
  await openFiles(page);
  expect((await page.evaluate(() => window.files('readSlots', null))).ok).toBe(true);
});

test('a page with an open vault in it gets no second port', async () => {
  shell = await startShell(folder);
  const page = await openProfile(shell);
  await page.evaluate(() => window.files('writeSlots', { bytes: new Uint8Array(64) }));
  expect(await page.evaluate(() => window.bridge.requestFilePort(null))).toEqual({ ok: false, code: 'profile/open' });
  expect((await page.evaluate(() => window.files('readSlots', null))).ok).toBe(true);
});

test('no name that a page spells out reaches a resolver', async () => {
  const netLog = path.join(folder, 'net-log.json');
  shell = await startShell(folder, {}, undefined, [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything']);
  const page = await shell.page();
  await page.evaluate(async () => {
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'modulepreload']) {
      const link = Object.assign(document.createElement('link'), { rel, href: `https://told-${rel}.example/` });
      if (rel === 'preload') link.as = 'image';
      document.head.append(link);
    }
    new Image().src = 'https://told-image.example/';
    const line = new RTCPeerConnection({ iceServers: [{ urls: 'stun:told-stun.example:3478' }] });
    line.createDataChannel('any');
    await line.setLocalDescription(await line.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 2000));
  });
  await shell.app.close();
  const log = fs.readFileSync(netLog, 'utf8');
  expect(log).toContain('constants');
  expect(log.match(/told-[a-z-]+\.example/g) ?? []).toEqual([]);
});

function processOf({ app }: Shell): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
}

function chooseFromMenu({ app }: Shell, key: string): Promise<void> {
  return app.evaluate(({ Menu }, accelerator) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((one) => one.submenu?.items ?? []) ?? [];
    items.find((one) => one.accelerator === accelerator)?.click();
  }, key);
}
