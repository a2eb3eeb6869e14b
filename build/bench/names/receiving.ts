/** `receive`: from envelopes in memory to records that can be asked for: parsed, opened, verified, merged, logged. */
import { loadSodium } from '#renderer/vault/crypto/sodiumCrypto.ts';
import { median, say, type Line } from '../figures.ts';
import { benchOffice } from '../sync/benchOffice.ts';
import { newcomer, sampleVault, sendAll } from '../sync/ourVault.ts';
import { serverInMemory } from '../sync/serverInMemory.ts';
import { bareFetch, stockAt, timed } from '../sync/stock.ts';
import type { Wanted } from '../wanted.ts';

export async function receiving({ records, rounds = 3 }: Wanted): Promise<Line> {
  const office = await benchOffice();
  const [ours, baseline, bound]: number[][] = [[], [], []];
  let n = 0;
  try {
    const access = await office.newCircle();
    const anna = await sampleVault(access, records);
    await sendAll(anna, access);
    for (let round = 0; round < rounds; round += 1) {
      const documents = await bareFetch(office.stockUrl(access.circleDatabase));
      n = documents.length;
      const { vault, ms } = await newcomer(anna, access, serverInMemory(documents));
      await vault.close();
      const local = stockAt(office.folder('stock'));
      const theirs = await timed(async () => {
        for (let at = 0; at < n; at += 100) await local.bulkDocs(documents.slice(at, at + 100), { new_edits: false });
      });
      await local.close();
      const limit = await verifications(documents);
      ours?.push(ms);
      baseline?.push(theirs);
      bound?.push(limit);
      say(
        `  round ${String(round + 1)} ours ${ms.toFixed(0)}, PouchDB ${theirs.toFixed(0)}, signatures ${limit.toFixed(0)} ms`,
      );
    }
    await anna.close();
  } finally {
    await office.close();
  }
  const [own, theirs, limit] = [ours, baseline, bound].map((times) => median(times ?? [])) as [number, number, number];
  const rate = (n / own) * 1_000;
  return {
    bench: 'receive',
    n,
    unit: 'ms',
    ours: own,
    baseline: theirs,
    ratio: own / theirs,
    limit,
    overLimit: own / limit,
    rate,
  };
}

/** One Ed25519 verification each, of as many bytes. */
async function verifications(documents: readonly object[]): Promise<number> {
  const crypto = await loadSodium();
  const pair = crypto.newSigningPair();
  const message = new Uint8Array(JSON.stringify(documents).length / documents.length / 1.4);
  const signature = crypto.sign(message, pair.secretKey);
  return await timed(async () => {
    for (let at = 0; at < documents.length; at += 1) {
      if (!crypto.verify(signature, message, pair.publicKey)) throw new Error('signature');
    }
  });
}
