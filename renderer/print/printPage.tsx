/** Entry of the hidden print window: takes its work over the port that main sends, and says when it may be printed. */
import '#shared/rpc/zodWithoutEval.ts';
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans-arabic/400.css';
import '@fontsource/noto-sans-arabic/600.css';
import '@fontsource/noto-sans-armenian/400.css';
import '@fontsource/noto-sans-armenian/600.css';
import '@fontsource/noto-sans-georgian/400.css';
import '@fontsource/noto-sans-georgian/600.css';
import './print.css';
import { printCalls, type PrintCalls } from '#shared/ipc/printCalls.ts';
import { directionOf } from '#shared/languages/languages.ts';
import type { PrintJob } from '#shared/print/printJob.ts';
import { callsOver, type Client } from '#shared/rpc/rpc.ts';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { Paper } from './Paper.tsx';

function clientOver(port: MessagePort): Client<PrintCalls> {
  port.start();
  return callsOver<PrintCalls>(
    {
      post: (message) => {
        port.postMessage(message);
      },
      listen: (listener) => {
        const heard = ({ data }: MessageEvent): void => {
          listener(data);
        };
        port.addEventListener('message', heard);
        return () => {
          port.removeEventListener('message', heard);
        };
      },
    },
    printCalls,
  );
}

async function work(main: Client<PrintCalls>, root: HTMLElement): Promise<void> {
  const given = await main.takeWork(null);
  if (!given.ok) return;
  if (given.value.kind === 'layout') layOut(given.value.job, root);
  else {
    document.title = given.value.title;
    const { showPictures } = await import('./showPictures.ts');
    await showPictures(given.value.pdf, root);
  }
  await fontsAndFrame();
  await main.laidOut(null);
}

/** The document's title goes into the PDF and may be shown by a spooler: the case number and nothing else (PR2). */
function layOut(job: PrintJob, root: HTMLElement): void {
  const [first] = job.languages;
  document.title = job.caseNumber;
  document.documentElement.lang = first ?? 'en';
  document.documentElement.dir = directionOf(first ?? 'en');
  flushSync(() => {
    createRoot(root).render(<Paper job={job} />);
  });
}

/** A font is asked for when its first letter is laid out, so: lay out, wait, lay out again. A hidden window draws no
 *  frames, hence no requestAnimationFrame here. */
async function fontsAndFrame(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  document.body.getBoundingClientRect();
}

window.addEventListener('message', ({ data, origin, ports: [port] }) => {
  const root = document.getElementById('root');
  if (data !== 'pristan:print' || origin !== window.location.origin || port === undefined || root === null) return;
  const main = clientOver(port);
  work(main, root).catch((error: unknown) => main.failed({ code: error instanceof Error ? error.name : 'unknown' }));
});
