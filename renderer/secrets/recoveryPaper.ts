import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Language } from '#shared/languages/languages.ts';
import type { Input } from '#shared/rpc/rpc.ts';

interface Words {
  readonly title: string;
  readonly paper: string;
  readonly group: (n: number) => string;
}

/** The code as one printed page. It names nobody but the lock screen's label. */
export function recoveryPaper(
  groups: readonly string[],
  language: Language,
  words: Words,
): Input<MainCalls, 'renderPdf'> {
  const lines = groups.map((letters, index) => ({
    label: [words.group(index + 1)],
    value: [letters],
    choices: null,
    height: 1,
  }));
  return {
    kind: 'recovery-code',
    languages: [language],
    audience: 'office',
    blank: false,
    caseNumber: '',
    qrToken: '',
    title: [words.title],
    letterhead: '',
    sections: [{ number: '', heading: [words.paper], blocks: [{ heading: [], help: [], lines, repeat: 1 }] }],
    signatures: [],
    sample: false,
  };
}
