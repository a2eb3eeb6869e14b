import { inspectServer } from '#electron/main/officeLine/inspectServer.ts';
import { certifyServer, makeAuthority, pinOf } from '#build/office/certificates.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { tlsOffice } from '#tests/support/tlsOffice.ts';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';

describe('the first look at an office server', () => {
  it('shows its key and that of its authority, and sends no request', async () => {
    const authority = await makeAuthority();
    let requests = 0;
    const office = await tlsOffice(await certifyServer(authority, '127.0.0.1'), () => (requests += 1));
    const seen = await inspectServer(`https://127.0.0.1:${String(office.port)}/`);
    await office.close();
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.value.secure).toBe(true);
    expect(seen.value.keys.map((key) => key.authority)).toEqual([false, true]);
    expect(seen.value.keys[1]?.pin).toBe(pinOf(authority.certificate));
    expect(seen.value.keys[0]?.subject).toContain('Pristan office server');
    expect(requests).toBe(0);
  });

  it('says that a server on this machine may be without a key, and no other', async () => {
    expect(await inspectServer('http://127.0.0.1:5984')).toEqual(ok({ secure: false, keys: [] }));
    expect(await inspectServer('http://office.example')).toEqual(fail('office/bad-address'));
  });

  it('gives up on what is not there, does not speak TLS, or says nothing', async () => {
    expect(await inspectServer('https://127.0.0.1:1')).toEqual(fail('office/unreachable', 'ECONNREFUSED'));
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => {
      silent.listen(0, '127.0.0.1', resolve);
    });
    const { port } = silent.address() as AddressInfo;
    expect(await inspectServer(`https://127.0.0.1:${String(port)}`, 200)).toEqual(
      fail('office/unreachable', 'timeout'),
    );
    silent.close();
  });
});
