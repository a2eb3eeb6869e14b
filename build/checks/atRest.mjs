/** check:at-rest: of the words that the tour typed into every field, none is in anything that the app wrote to a disk
 *  (also what it deleted again), nor in what the laptops and the office server hold at the end. */
import { findAtRest, formsOf } from '#tests/e2e/support/findAtRest.ts';
import { markers } from '#tests/e2e/support/markers.ts';
import path from 'node:path';
import { asHex, systemCalls } from './systemCalls.mjs';
import { tracedControl, tracedTour } from './tracedTour.mjs';

const writing = /^(?:write|pwrite64|writev|pwritev2?)$/;
/** Not a disk: memory, pipes, sockets, devices. */
const passing = /^(?:\/dev\/|\/memfd:|memfd:|\/proc\/|pipe:|anon_inode|socket:|UNIX|TCP|UDP|NETLINK|\/run\/user\/)/;

const wanted = markers.flatMap((word) =>
  [...formsOf(word)].map(([form, bytes]) => ({ word, form, hex: asHex(bytes) })),
);

const control = await writtenIn(await tracedControl(markers[1]));
const tour = await tracedTour();
const written = await writtenIn(tour.traces);
const left = findAtRest(tour.home, markers).filter(({ file }) => !isChosenByThePerson(file));
const faults = [
  ...(control.leaks.size < 2 ? ['the trace does not see what is written in clear: nothing is proven'] : []),
  ...written.leaks,
  ...left.map(({ file, word, form }) => `${file}: ${word} as ${form}`),
];
console.log(
  faults.length === 0
    ? `at rest: none of ${String(markers.length)} marker words in ${String(written.count)} writes, nor in what is left`
    : faults.join('\n'),
);
process.exitCode = faults.length === 0 ? 0 : 1;

async function writtenIn(traces) {
  const leaks = new Set();
  let count = 0;
  for await (const { name, target, rest } of systemCalls(traces)) {
    if (!writing.test(name) || passing.test(target) || isChosenByThePerson(target)) continue;
    count += 1;
    for (const { word, form, hex } of wanted)
      if (rest.includes(hex)) leaks.add(`${target}: ${word} as ${form} (written)`);
  }
  return { count, leaks };
}

/** The PDFs that the tour saves, as a person does who wants them. A backup lies beside them, and must tell nothing. */
function isChosenByThePerson(file) {
  return file.split(path.sep).includes('papers') && path.extname(file).toLowerCase() === '.pdf';
}
