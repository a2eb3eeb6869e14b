import { portOfMessagePort } from '#electron/main/vaultFiles/portOfMessagePort.ts';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';

/** What Electron's MessagePortMain shows of itself. */
class PortStandIn extends EventEmitter {
  readonly sent: unknown[] = [];
  started = false;
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  start(): void {
    this.started = true;
  }
  close(): void {
    this.emit('close');
  }
}

describe("main's end of a port", () => {
  it('hears from the first listener on, until it is told to stop', () => {
    const electron = new PortStandIn();
    const heard: unknown[] = [];
    const stop = portOfMessagePort(electron).listen((message) => heard.push(message));
    expect(electron.started).toBe(true);
    electron.emit('message', { data: 1 });
    stop();
    electron.emit('message', { data: 2 });
    expect(heard).toEqual([1]);
  });

  it('says nothing into a port that is closed', () => {
    const electron = new PortStandIn();
    const port = portOfMessagePort(electron);
    port.post('before');
    electron.close();
    port.post('after');
    expect(electron.sent).toEqual(['before']);
  });
});
