/** One request's worth of a file, there or back. Rules FL12–FL15: ./SPEC.md */
import { letGo } from '#shared/kernel/letGo.ts';
import type { Answer } from '#renderer/vault/sync/ask.ts';
import type { FileWork } from './caseFiles.ts';
import { missingHere, type FileJob } from './fileJobs.ts';
import type { FileTrouble, Travelling } from './fileProgress.ts';
import type { FileFacts } from './fileRecord.ts';
import { fetchChunks, missingAt, sendChunks, type OfficeChunks } from './officeChunks.ts';

export interface FileSteps extends Travelling {
  /** Answers whether all of it is at the office. */
  send(file: FileFacts, signal: AbortSignal): Promise<Answer<boolean>>;
  /** Answers whether all of it is here. */
  fetch(file: FileFacts, signal: AbortSignal): Promise<Answer<boolean>>;
  isResting(job: FileJob): boolean;
  /** Somebody asks: what went wrong before does not count. */
  forgive(id: string): void;
}
/** So many go in one request on a quick line; one where it takes its time. */
const MOST_AT_ONCE = 4;
const QUICK_MS = 1_500;
/** What did not work is tried again after this; somebody who asks is answered at once. */
const REST_MS = 120_000;
const TELL_MS = 250;

export function fileSteps(work: FileWork, office: OfficeChunks): FileSteps {
  return new Steps(work, office);
}

class Steps implements FileSteps {
  readonly #work: FileWork;
  readonly #office: OfficeChunks;
  /** By file: chunks that the office does not have. */
  readonly #missing = new Map<string, readonly string[]>();
  readonly #trouble = new Map<string, FileTrouble>();
  readonly #restUntil = new Map<string, number>();
  #atOnce = 1;
  #toldAt = 0;

  constructor(work: FileWork, office: OfficeChunks) {
    this.#work = work;
    this.#office = office;
  }

  sentOf(id: string): number | null {
    const missing = this.#missing.get(id);
    const file = missing === undefined ? null : this.#work.fact(id);
    return missing === undefined || file === null ? null : new Set(file.chunks).size - missing.length;
  }

  troubleOf(id: string): FileTrouble {
    return this.#trouble.get(id) ?? 'none';
  }

  isResting({ file: { id }, kind }: FileJob): boolean {
    return (this.#restUntil.get(`${kind} ${id}`) ?? 0) > performance.now();
  }

  forgive(id: string): void {
    this.#trouble.delete(id);
    this.#restUntil.delete(`fetch ${id}`);
  }

  async send(file: FileFacts, signal: AbortSignal): Promise<Answer<boolean>> {
    const { chunks } = this.#work.context;
    const known = this.#missing.get(file.id);
    const missing = known === undefined ? await this.#askFor(file, signal) : ({ ok: true, value: known } as const);
    if (!missing.ok) return missing;
    const left = missing.value;
    this.#missing.set(file.id, left);
    if (left.length === 0) return this.#sent(file);
    const sealed = [];
    for (const name of left.slice(0, this.#atOnce)) sealed.push(await chunks.sealed(name));
    const whole = sealed.filter((chunk) => chunk !== null);
    // [FL3, FL20] Broken here, or never brought here: it may come from a colleague, and is asked for anew the next time.
    if (whole.length === 0) {
      this.#missing.delete(file.id);
      return this.#rests(file, 'send', 'not-at-office');
    }
    const sent = await this.#timed(() => sendChunks(this.#office, whole, signal));
    for (const { box } of whole) letGo(box);
    if (!sent.ok) {
      this.#missing.delete(file.id); // What arrived all the same is not sent again.
      return sent;
    }
    const gone = new Set(whole.map(({ name }) => name).filter((name) => !sent.value.includes(name)));
    this.#missing.set(
      file.id,
      left.filter((name) => !gone.has(name)),
    );
    if (gone.size === 0) return this.#rests(file, 'send', 'not-at-office');
    this.#tell(file);
    return left.length === gone.size ? this.#sent(file) : { ok: true, value: false };
  }

  async fetch(file: FileFacts, signal: AbortSignal): Promise<Answer<boolean>> {
    const { chunks } = this.#work.context;
    const names = missingHere(file, chunks).slice(0, this.#atOnce);
    if (names.length === 0) return this.#fetched(file);
    const fetched = await this.#timed(() => fetchChunks(this.#office, chunks.keys, names, signal));
    if (!fetched.ok) return fetched;
    let kept = 0;
    let trouble: FileTrouble = 'none';
    for (const found of fetched.value.values()) {
      if (found === 'missing') trouble = 'not-at-office';
      else if (found === 'wrong') trouble = 'wrong-bytes';
      else {
        if ((await chunks.keep(found)).ok) kept += 1;
        else trouble = 'disk-full';
        letGo(found.box);
      }
    }
    if (trouble !== 'none') return this.#rests(file, 'fetch', trouble);
    this.#trouble.delete(file.id);
    this.#tell(file);
    return missingHere(file, chunks).length === 0 ? this.#fetched(file) : { ok: true, value: kept === 0 };
  }

  #askFor({ chunks }: FileFacts, signal: AbortSignal): Promise<Answer<readonly string[]>> {
    return missingAt(this.#office, [...new Set(chunks)], signal);
  }

  async #sent(file: FileFacts): Promise<Answer<boolean>> {
    await this.#work.outbox.set(file.id, false);
    this.#missing.delete(file.id);
    return this.#done(file);
  }

  async #fetched(file: FileFacts): Promise<Answer<boolean>> {
    await this.#work.wanted.set(file.id, false);
    return this.#done(file);
  }

  #done({ id, caseId }: FileFacts): Answer<boolean> {
    this.#trouble.delete(id);
    this.#work.context.changed(caseId);
    return { ok: true, value: true };
  }

  #rests({ id, caseId }: FileFacts, kind: FileJob['kind'], trouble: FileTrouble): Answer<boolean> {
    if (trouble !== 'none') this.#trouble.set(id, trouble);
    this.#restUntil.set(`${kind} ${id}`, performance.now() + REST_MS);
    this.#work.context.changed(caseId);
    return { ok: true, value: false };
  }

  #tell({ caseId }: FileFacts): void {
    const now = performance.now();
    if (now - this.#toldAt < TELL_MS) return;
    this.#toldAt = now;
    this.#work.context.changed(caseId);
  }

  async #timed<Value>(act: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    const startedAt = performance.now();
    const answer = await act();
    const isQuick = answer.ok && performance.now() - startedAt < QUICK_MS;
    this.#atOnce = isQuick ? Math.min(MOST_AT_ONCE, this.#atOnce + 1) : 1;
    return answer;
  }
}
