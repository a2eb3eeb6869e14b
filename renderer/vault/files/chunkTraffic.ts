/** Sends and fetches chunks while nothing else has to travel. Rules FL12–FL15: ./SPEC.md */
import type { RandomBytes } from '#shared/kernel/ports.ts';
import { backOffMs } from '#shared/sync/backOff.ts';
import type { Answer } from '#renderer/vault/sync/ask.ts';
import { firstOf, makeBell, sleep } from '#renderer/vault/sync/bell.ts';
import { checkOffice } from '#renderer/vault/sync/checkOffice.ts';
import type { FileWork } from './caseFiles.ts';
import { fileJobs, missingHere, type FileJob } from './fileJobs.ts';
import { enterFilesHome } from './fileMarks.ts';
import { fileSteps, type FileSteps } from './fileSteps.ts';
import type { Traveller, Travelling } from './fileProgress.ts';
import type { OfficeChunks } from './officeChunks.ts';

export interface TrafficOptions {
  readonly work: FileWork;
  readonly office: OfficeChunks;
  readonly random: RandomBytes;
  /** Every record is exchanged, and nobody paused. */
  readonly mayGo: () => boolean;
}
export interface ChunkTraffic extends Traveller {
  /** Ends what is on its way: a person paused. */
  halt(): void;
  stop(): Promise<void>;
}

export function startTraffic(options: TrafficOptions): ChunkTraffic {
  return new Traffic(options);
}

/** What rests is looked at again so often. */
const REST_MS = 60_000;

class Traffic implements ChunkTraffic {
  readonly #options: TrafficOptions;
  readonly #steps: FileSteps;
  readonly #bell = makeBell();
  readonly #unwatch: () => void;
  readonly #ended: Promise<void>;
  #current = new AbortController();
  #jobs: FileJob[] | null = null;
  #isMet = false;
  #isStopped = false;
  #failures = 0;
  /** The office's server has no database for files. */
  #hasNoPlace = false;

  constructor(options: TrafficOptions) {
    this.#options = options;
    this.#steps = fileSteps(options.work, options.office);
    this.#unwatch = options.work.context.records.watch((changed) => {
      if (changed.some(({ type }) => type === 'file')) this.wake();
    });
    this.#ended = this.#run();
  }

  sentOf(id: string): number | null {
    return this.#steps.sentOf(id);
  }

  troubleOf(id: string): ReturnType<Travelling['troubleOf']> {
    const { outbox, wanted } = this.#options.work;
    if (this.#hasNoPlace && (outbox.has(id) || wanted.has(id))) return 'no-place';
    return this.#steps.troubleOf(id);
  }

  wake(): void {
    this.#jobs = null;
    this.#bell.ring();
  }

  ask(id: string): void {
    this.#steps.forgive(id);
    this.wake();
  }

  halt(): void {
    this.#current.abort();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unwatch();
    this.#current.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    const { work, office } = this.#options;
    await work.context.chunks.ready();
    await enterFilesHome(work.context, office.database, () => sendAgain(work)).catch(() => undefined);
    while (!this.#isStopped) {
      this.#current = new AbortController();
      const { signal } = this.#current;
      const job = this.#options.mayGo() ? this.#next() : undefined;
      if (job === undefined) await this.#rest(REST_MS, signal);
      else await this.#do(job, signal);
    }
  }

  #next(): FileJob | undefined {
    this.#jobs ??= fileJobs(this.#options.work);
    return this.#jobs.find((job) => !this.#steps.isResting(job));
  }

  async #do(job: FileJob, signal: AbortSignal): Promise<void> {
    const answer = await this.#step(job, signal).catch((): Answer<boolean> => ({ ok: false, trouble: 'server-error' }));
    this.#setPlace(answer, job);
    if (answer.ok) {
      this.#failures = 0;
      if (answer.value) this.#jobs = null;
      return;
    }
    this.#isMet = false;
    this.#failures += 1;
    if (answer.trouble !== 'cancelled') await this.#rest(backOffMs(this.#failures, this.#options.random), signal);
  }

  /** [FL20] Records go, so it is not the account: there is none, or it was not opened to members. */
  #setPlace(answer: Answer<boolean>, { file }: FileJob): void {
    const hasNone = answer.ok ? false : answer.trouble === 'not-allowed' || this.#hasNoPlace;
    if (hasNone === this.#hasNoPlace) return;
    this.#hasNoPlace = hasNone;
    this.#options.work.context.changed(file.caseId);
  }

  /** Answers whether the job is done. */
  async #step(job: FileJob, signal: AbortSignal): Promise<Answer<boolean>> {
    const { line, database } = this.#options.office;
    if (!this.#isMet) {
      // Y3: before a word is written.
      const met = await checkOffice(line, database, signal);
      if (!met.ok) return met;
      this.#isMet = true;
    }
    return job.kind === 'send' ? this.#steps.send(job.file, signal) : this.#steps.fetch(job.file, signal);
  }

  async #rest(ms: number, signal: AbortSignal): Promise<void> {
    const waits = [(waiting: AbortSignal) => sleep(ms, waiting), (waiting: AbortSignal) => this.#bell.heard(waiting)];
    await firstOf(signal, waits);
    this.#jobs = null;
  }
}

/** What is not all here is at the office that we had, and its author's to send. */
async function sendAgain({ context, facts, outbox }: FileWork): Promise<void> {
  for (const file of facts()) {
    if (file.chunks.length > 0 && missingHere(file, context.chunks).length === 0) await outbox.set(file.id, true);
  }
}
