/** check:network: every TCP connection and every UDP packet of the app during the tour goes to the office server. */
import { fromHex, systemCalls } from './systemCalls.mjs';
import { tracedTour } from './tracedTour.mjs';

const INTERNET = /sa_family=AF_INET6?/;
const PORT = /sin6?_port=htons\((\d+)\)/;
const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/;

const tour = await tracedTour();
const office = new URL(tour.officeOrigin);
const seen = new Map();
for await (const { name, target, rest } of systemCalls(tour.traces)) {
  const peer = peerOf(name, target, rest);
  if (peer !== null) seen.set(peer, (seen.get(peer) ?? 0) + 1);
}
const allowed = `tcp ${office.hostname}:${office.port}`;
const others = [...seen].filter(([peer]) => peer !== allowed);
const connections = seen.get(allowed) ?? 0;
const fine = others.length === 0 && connections > 0;
console.log(
  fine
    ? `network: ${String(connections)} connections, all to the office server; no UDP packet`
    : [
        ...others.map(([peer, times]) => `${peer}, ${String(times)} times`),
        `${String(connections)} to the office`,
      ].join('\n'),
);
process.exitCode = fine ? 0 : 1;

/** Connecting a UDP socket sends nothing (Chromium asks the kernel for a route that way): only packets count. */
function peerOf(name, target, rest) {
  const udp = target.startsWith('UDP');
  if (name === 'connect') return udp || !INTERNET.test(rest) ? null : `tcp ${addressIn(rest)}`;
  return name.startsWith('send') && udp ? `udp ${INTERNET.test(rest) ? addressIn(rest) : target}` : null;
}

function addressIn(rest) {
  const [, four, six] = ADDRESS.exec(rest) ?? [];
  return `${fromHex(four ?? six ?? '?')}:${PORT.exec(rest)?.[1] ?? '?'}`;
}
