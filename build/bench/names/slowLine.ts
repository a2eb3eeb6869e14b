/** `slow-line`: bytes on the wire until everything is at the office, over the gzipped envelopes that had to travel. */
import { gzipSync } from 'node:zlib';
import { badLine, type BadLine } from '#tests/support/badLine.ts';
import { say, type Line } from '../figures.ts';
import { benchOffice } from '../sync/benchOffice.ts';
import { sampleVault, sendAll } from '../sync/ourVault.ts';
import { bareFetch, stockAt, stockRemote } from '../sync/stock.ts';
import type { Wanted } from '../wanted.ts';

/** 64 kbit/s and 600 ms there and back. */
const village = { delayMs: 300, bytesPerSecond: 8_000 };
const CUT_EVERY_MS = 30_000;
/** Stock replication begins a batch anew after each cut: what has not come through by then never will. */
const PATIENCE = 3;

export async function slowLine({ records }: Wanted): Promise<Line> {
  const office = await benchOffice();
  try {
    const access = await office.newCircle();
    const line = await badLine(access.origin, village);
    const over = { ...access, origin: line.origin };
    const vault = await sampleVault(over, records);
    const began = performance.now();
    await whileCutting(line, () => sendAll(vault, over));
    const took = performance.now() - began;
    const [ours] = [line.bytes()];
    await vault.close();
    await line.close();
    const documents = await bareFetch(office.stockUrl(access.circleDatabase));
    const needed = gzipSync(JSON.stringify(documents)).length;
    say(`  ours ${(took / 1_000).toFixed(0)} s, ${String(ours)} of ${String(needed)} bytes`);
    const stock = await stockSends(office, documents, took * PATIENCE);
    say(`  PouchDB ${stock.isThere ? 'came through' : 'did not come through'} with ${String(stock.bytes)} bytes`);
    return {
      ...{ bench: 'slow-line', n: documents.length, unit: 'bytes over needed', ours: ours / needed },
      ...{
        baseline: stock.bytes / needed,
        ratio: ours / stock.bytes,
        limit: 1,
        seconds: took / 1_000,
        cameThrough: stock.isThere,
      },
    };
  } finally {
    await office.close();
  }
}

async function stockSends(
  office: Awaited<ReturnType<typeof benchOffice>>,
  documents: readonly object[],
  patienceMs: number,
): Promise<{ readonly bytes: number; readonly isThere: boolean }> {
  const { circleDatabase } = await office.newCircle();
  const url = new URL(office.stockUrl(circleDatabase));
  const line = await badLine(url.origin, village);
  url.port = new URL(line.origin).port;
  const local = stockAt(office.folder('stock'));
  await local.bulkDocs([...documents], { new_edits: false });
  const until = performance.now() + patienceMs;
  const isThere = await whileCutting(line, async () => {
    while (performance.now() < until) {
      const sending = local.replicate.to(stockRemote(url.href));
      const giveUp = setTimeout(() => sending.cancel(), until - performance.now());
      const done = await sending.then(
        ({ status }) => status === 'complete',
        () => false,
      );
      clearTimeout(giveUp);
      if (done) return true;
    }
    return false;
  });
  const bytes = line.bytes();
  await line.close();
  await local.close();
  return { bytes, isThere };
}

async function whileCutting<Answer>(line: BadLine, work: () => Promise<Answer>): Promise<Answer> {
  const cutting = setInterval(() => line.cut(), CUT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(cutting);
  }
}
