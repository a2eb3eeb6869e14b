import { expect, test, type Page } from '@playwright/test';
import { certifyServer, makeAuthority, pinOf } from '#build/office/certificates.ts';
import { tlsOffice, type TlsOffice } from '#tests/support/tlsOffice.ts';
import { bareApp, openProfile, startShell, type Shell } from './shellApp.ts';

let shell: Shell;
let page: Page;
let office: TlsOffice;
let pin = '';
let strangersPin = '';
const asked: string[] = [];
test.beforeAll(async () => {
  const authority = await makeAuthority();
  pin = pinOf(authority.certificate);
  strangersPin = pinOf((await makeAuthority()).certificate);
  office = await tlsOffice(await certifyServer(authority, '127.0.0.1'), (request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.cookie ?? 'no cookie'}`);
    if (request.url === '/elsewhere') response.writeHead(302, { location: 'https://example.org/' }).end();
    else if (request.url === '/slow') return;
    else if (request.url === '/large') response.writeHead(200).end(Buffer.alloc(67_108_865));
    else if (request.url === '/locked') {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="office"' }).end('{"error":"unauthorized"}');
    } else {
      let said = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => (said += part));
      request.on('end', () => {
        response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b' });
        response.end(JSON.stringify({ who: request.headers.authorization ?? '', said }));
      });
    }
  });
  shell = await startShell(bareApp());
  await answerQuestions(true);
  page = await openProfile(shell);
});
test.afterAll(async () => {
  await shell.app.close();
  await office.close();
});

/** In place of the person, who answers main's own question. */
async function answerQuestions(yes: boolean): Promise<void> {
  await shell.app.evaluate(({ dialog }, answer) => {
    const heard = globalThis as { questions?: string[] };
    heard.questions ??= [];
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      heard.questions?.push(message);
      return Promise.resolve({ response: answer ? 1 : 0, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
  }, yes);
}
function questions(): Promise<readonly string[]> {
  return shell.app.evaluate(() => (globalThis as { questions?: string[] }).questions ?? []);
}

interface Asked {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: { readonly status: number; readonly body: string };
}
function ask(path: string, more: Record<string, unknown> = {}): Promise<Asked> {
  const question = { request: 1, method: 'GET', path, headers: {}, body: null, timeoutMs: 5000, ...more };
  return page.evaluate(async (input) => {
    const body = typeof input.body === 'string' ? new TextEncoder().encode(input.body) : null;
    const answer = await window.files('officeFetch', { ...input, body });
    if (!answer.ok) return { ok: false, code: answer.code ?? '' };
    const value = answer.value as { status: number; body: Uint8Array };
    return { ok: true, value: { status: value.status, body: new TextDecoder().decode(value.body.subarray(0, 1000)) } };
  }, question);
}
function setOffice(pins: readonly string[], origin = `https://127.0.0.1:${String(office.port)}`): Promise<unknown> {
  return page.evaluate((input) => window.files('setOffice', input), { origin, pins });
}

test('no office, no request', async () => {
  expect(await ask('/')).toMatchObject({ ok: false, code: 'office/none' });
});

test('speaks to the office that shows the pinned key, and keeps no cookie', async () => {
  await setOffice([pin]);
  const headers = { authorization: 'Basic YTpi', 'content-type': 'application/json' };
  const answer = await ask('/circle', { method: 'POST', headers, body: '{"x":"Ж"}' });
  expect(answer.value?.status).toBe(200);
  expect(JSON.parse(answer.value?.body ?? '')).toEqual({ who: 'Basic YTpi', said: '{"x":"Ж"}' });
  await ask('/again');
  expect(asked.at(-1)).toBe('GET /again no cookie');
});

test('says nothing to an office with another key, and speaks again when it is right', async () => {
  const before = asked.length;
  await setOffice([strangersPin]);
  expect(await ask('/')).toMatchObject({ ok: false, code: 'office/pin-mismatch' });
  expect(await ask('/')).toMatchObject({ ok: false, code: 'office/pin-mismatch' });
  expect(asked.length).toBe(before);
  await setOffice([strangersPin, pin]);
  expect((await ask('/')).ok).toBe(true);
});

test('[PF8] asks the person before it first talks to a server, whatever the page wants, and then never again', async () => {
  await setOffice([pin]);
  const address = `https://127.0.0.1:${String(office.port)}`;
  expect((await questions()).filter((question) => question.includes(address))).toHaveLength(1);
  await answerQuestions(false);
  const before = asked.length;
  const stranger = address.replace('127.0.0.1', 'localhost');
  expect(await setOffice([pin], stranger)).toMatchObject({ ok: false, code: 'office/declined' });
  expect(await ask('/')).toMatchObject({ ok: false, code: 'office/none' });
  expect(asked.length).toBe(before);
  await answerQuestions(true);
  expect(await setOffice([pin], stranger)).toMatchObject({ ok: false, code: 'office/declined' });
});

test('an HTTP error is an answer; a redirect is not followed', async () => {
  await setOffice([pin]);
  expect(await ask('/locked')).toMatchObject({ ok: true, value: { status: 401, body: '{"error":"unauthorized"}' } });
  expect(await ask('/elsewhere')).toMatchObject({ ok: false, code: 'office/unreachable' });
});

test('gives up in time, when told to, and before an answer fills the memory', async () => {
  await setOffice([pin]);
  expect(await ask('/slow', { timeoutMs: 300 })).toMatchObject({ ok: false, code: 'office/unreachable' });
  const cancelled = ask('/slow', { request: 7 });
  await page.waitForTimeout(200);
  await page.evaluate(() => window.files('cancelFetch', { request: 7 }));
  expect(await cancelled).toMatchObject({ ok: false, code: 'office/cancelled' });
  expect(await ask('/large', { timeoutMs: 30_000 })).toMatchObject({ ok: false, code: 'office/too-large' });
});

test('plain http goes to this very machine only, and nobody there is a value', async () => {
  expect(await setOffice([], 'http://office.example')).toMatchObject({ ok: false, code: 'office/bad-address' });
  expect(await setOffice([], 'http://127.0.0.1:1')).toMatchObject({ ok: true });
  expect(await ask('/')).toMatchObject({ ok: false, code: 'office/unreachable' });
});
