/** The whole journey, by itself, on real Electron: `npm start -- --tour`, and `npm start` where there is no display.
 *  Prints each step, leaves pictures, PDFs and a summary in out/tour; exit code 0 only if every step did what it says. */
import { startOffice } from '#build/office/startOffice.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aLaptop, type Laptop } from './support/laptop.ts';
import { tourGuide } from './support/tourGuide.ts';
import { beginAnOffice } from './tour/beginAnOffice.ts';
import { holdAnInterview } from './tour/holdAnInterview.ts';
import { findAndPrint } from './tour/findAndPrint.ts';
import { syncWithAColleague } from './tour/syncWithAColleague.ts';
import { keepItSafe } from './tour/keepItSafe.ts';
import { lookAtSamplePeople } from './tour/lookAtSamplePeople.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function tour(): Promise<number> {
  const home = process.env['PRISTAN_TOUR_HOME'] ?? mkdtempSync(path.join(tmpdir(), 'pristan-tour-'));
  const guide = tourGuide(say);
  const laptops: Laptop[] = [];
  const laptop = (name: string): Laptop => {
    const one = aLaptop(path.join(home, name));
    laptops.push(one);
    say(`TOUR user-data ${one.userData}`);
    return one;
  };
  const serverData = path.join(home, 'office-server');
  say(`TOUR server-data ${serverData}`);
  const office = await startOffice({ data: serverData });
  say(`TOUR office ${office.origin}`);
  let failure: unknown = null;
  try {
    const anna = laptop('anna');
    const place = await beginAnOffice(guide, anna);
    const held = await holdAnInterview(guide, anna, place);
    await findAndPrint(guide, anna, held);
    await syncWithAColleague(guide, { anna, boris: laptop('boris'), office, held });
    await keepItSafe(guide, { anna, another: laptop('restored'), recoveryCode: place.recoveryCode });
    await lookAtSamplePeople(guide, laptop('sample'));
  } catch (error) {
    failure = error;
    await Promise.all(laptops.map((one) => lastLook(one, guide)));
  }
  guide.close(failure);
  await Promise.all(laptops.map((one) => one.quit()));
  await office.stop();
  return failure === null ? 0 : 1;
}

/** What was on the screen when a step failed. */
async function lastLook(laptop: Laptop, guide: ReturnType<typeof tourGuide>): Promise<void> {
  try {
    for (const page of laptop.app().windows()) await guide.picture('last-look', page);
  } catch {
    // It was not running.
  }
}

// Playwright keeps handles of apps that were killed: nothing of ours is open any more.
process.exit(await tour());
