import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Microphone } from '#renderer/services/microphone.ts';
import { openRecordingDesk } from '#renderer/services/recordingDesk.ts';
import { expect, it } from 'vitest';

/** A vault that takes pieces into a list, and a microphone that says what it is told. */
function aDesk({ takes = () => true, hears = true }: { takes?: (piece: number) => boolean; hears?: boolean } = {}) {
  const pieces: string[] = [];
  const told: string[] = [];
  const mouth = { say: (_words: string): void => undefined, leave: (): void => undefined };
  const microphone: Microphone = {
    start: (onPiece, onGone) => {
      mouth.say = (words) => {
        onPiece(new Blob([words]));
      };
      mouth.leave = onGone;
    },
    stop: () => {
      mouth.say('last');
      return Promise.resolve();
    },
  };
  const done = (word: string): Promise<Result<null>> => {
    told.push(word);
    return Promise.resolve(pieces.length === 0 && word === 'finish' ? fail('file/empty') : ok(null));
  };
  let given = 0;
  const desk = openRecordingDesk({
    vault: {
      beginFile: ({ name, agreed }) => {
        told.push(`begin ${name} ${agreed === true ? 'agreed' : 'not asked'}`);
        return Promise.resolve(ok({ fileId: 'f' }));
      },
      addToFile: ({ bytes }) => {
        given += 1;
        if (!takes(given)) return Promise.resolve(fail('vault/disk-full'));
        pieces.push(new TextDecoder().decode(bytes));
        return Promise.resolve(ok({ size: 1 }));
      },
      finishFile: () => done('finish'),
      abandonFile: () => done('abandon'),
    },
    listen: (on) => {
      told.push(on ? 'listen' : 'rest');
      return Promise.resolve(ok(null));
    },
    open: () => Promise.resolve(hears ? microphone : null),
  });
  return { desk, pieces, told, mouth };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

it('records nothing before somebody was asked, and what is said last is kept too', async () => {
  const { desk, pieces, told, mouth } = aDesk();
  await desk.start('too early');
  expect(told).toEqual([]);
  desk.ask('case');
  expect(desk.state()).toMatchObject({ phase: 'asking', caseId: 'case' });
  await desk.start('Recording');
  expect(desk.state().phase).toBe('on');
  desk.ask('another');
  for (const words of ['one', 'two']) mouth.say(words);
  await Promise.all([desk.stop(), desk.stop()]);
  expect(pieces).toEqual(['one', 'two', 'last']);
  expect(told).toEqual(['listen', 'begin Recording agreed', 'finish', 'rest']);
  expect(desk.state()).toMatchObject({ phase: 'off', trouble: null });
});

it('after a piece that was not taken none follows: no hole that nobody hears', async () => {
  const { desk, pieces, mouth } = aDesk({ takes: (piece) => piece !== 2 });
  desk.ask('case');
  await desk.start('Recording');
  for (const words of ['one', 'two', 'three']) mouth.say(words);
  await settled();
  expect(pieces).toEqual(['one']);
  expect(desk.state()).toMatchObject({ phase: 'off', trouble: 'not-kept' });
  desk.dismiss();
  expect(desk.state().trouble).toBeNull();
});

it('a microphone that goes away ends it, with all until then; none at all is said', async () => {
  const { desk, pieces, mouth } = aDesk();
  desk.ask('case');
  await desk.start('Recording');
  mouth.say('one');
  mouth.leave();
  await settled();
  expect(pieces).toEqual(['one', 'last']);
  expect(desk.state()).toMatchObject({ phase: 'off', trouble: 'microphone-gone' });

  const deaf = aDesk({ hears: false });
  deaf.desk.ask('case');
  await deaf.desk.start('Recording');
  expect(deaf.told).toEqual(['listen', 'rest']);
  expect(deaf.desk.state()).toMatchObject({ phase: 'off', trouble: 'no-microphone' });
});

it('a recording in which nothing was said leaves no file', async () => {
  const { desk, told } = aDesk({ takes: () => false });
  desk.ask('case');
  await desk.start('Recording');
  await desk.stop();
  expect(told).toContain('abandon');
});
