/** Something that the person at the terminal can mend: one sentence on what is wrong, one on what to do. */
export class Problem extends Error {
  readonly mend: string;
  constructor(sentence: string, mend: string) {
    super(sentence);
    this.name = 'Problem';
    this.mend = mend;
  }
}
