/** One tour under a system-call trace, for both checks: it is run anew only when the app or the tour changed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { electronBinary } from '#build/setup/ensureElectron.mjs';
import { inputsHash } from '#build/setup/inputsHash.mjs';
import { inRoot, outFolder } from '#build/setup/paths.mjs';
import { run } from '#build/setup/run.mjs';
import { tourCommand } from '#build/setup/runTour.mjs';
import { withDisplay } from '#build/setup/withDisplay.mjs';
import { withPrivateTmp } from '#build/setup/withPrivateTmp.mjs';

/** Where a traced tour left what it saw: `traces`, one file of strace's output for each start of the app; `home`,
 *  everything that the laptops and the office server hold at the end; `officeOrigin`. */
const folder = path.join(outFolder, 'trace');
const found = path.join(folder, 'found.json');

export async function tracedTour() {
  const inputs = inputsHash(['dist', 'tests/e2e', 'build/checks', 'build/office']);
  const earlier = readEarlier(inputs);
  if (earlier !== null) return earlier;
  rmSync(folder, { recursive: true, force: true });
  const traces = path.join(folder, 'calls');
  const home = path.join(folder, 'home');
  for (const one of [traces, home]) mkdirSync(one, { recursive: true });
  const { code, output } = await tour(traces, home);
  await writtenOut(traces);
  if (code !== 0) throw new Error(`the tour failed under the trace:\n${output.slice(-4000)}`);
  const officeOrigin = /^TOUR office (\S+)$/m.exec(output)?.[1];
  if (officeOrigin === undefined) throw new Error('the tour did not name its office server');
  writeFileSync(found, JSON.stringify({ inputs, traces, home, officeOrigin }));
  return { traces, home, officeOrigin };
}

function tour(traces, home) {
  const traced = {
    PRISTAN_TOUR_HOME: home,
    PRISTAN_TRACE_DIR: traces,
    PRISTAN_TRACED_ELECTRON: electronBinary(),
    PRISTAN_TEST_ELECTRON: inRoot('build/checks/traced-electron.sh'),
  };
  const [command = process.execPath, ...args] = tourCommand;
  return withDisplay((display) =>
    withPrivateTmp((temp) => run(command, args, { env: { ...display, ...temp, ...traced } })),
  );
}

/** strace works beside the app (-D) and may still be writing when the app has gone. */
async function writtenOut(traces) {
  const sizes = () => readdirSync(traces).map((name) => statSync(path.join(traces, name)).size);
  for (let before = ''; before !== String(sizes()); await pause(1000)) before = String(sizes());
}

/** A shell that writes `word` in clear under the same trace, to a file and to one that it has deleted already: the
 *  control that shows that the trace sees both. */
export async function tracedControl(word) {
  const traces = path.join(outFolder, 'trace-control');
  rmSync(traces, { recursive: true, force: true });
  mkdirSync(traces, { recursive: true });
  const env = { PRISTAN_TRACE_DIR: traces, PRISTAN_TRACED_ELECTRON: '/bin/sh', WORD: word };
  const [kept, gone] = ['control.txt', 'control-gone.txt'].map((name) => path.join(outFolder, name));
  const told = `printf %s "$WORD" >${kept}; exec 3>${gone}; rm ${gone}; printf %s "$WORD" >&3`;
  await run(inRoot('build/checks/traced-electron.sh'), ['-c', told], { env });
  await writtenOut(traces);
  rmSync(kept);
  return traces;
}

function readEarlier(inputs) {
  try {
    const earlier = JSON.parse(readFileSync(found, 'utf8'));
    return earlier.inputs === inputs ? earlier : null;
  } catch {
    return null;
  }
}
