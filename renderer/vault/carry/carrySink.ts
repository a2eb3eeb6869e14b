import type { FileCalls } from '#shared/ipc/fileCalls.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Client } from '#shared/rpc/rpc.ts';
import type { ArchiveSink } from '#renderer/vault/log/archive/archiveSink.ts';

export interface CarrySink extends ArchiveSink {
  /** That main gave it; '' before it was begun. */
  name(): string;
  /** What main said when it failed; null while nothing did. */
  failure(): string | null;
}

/** A carry file in the folder that a person picked. `bytes`: about how many it will have. */
export function carrySink(files: Client<FileCalls>, token: string, day: string, bytes: number): CarrySink {
  let name = '';
  let failure: string | null = null;
  const told = <Value>(answer: Result<Value>): Result<Value> => {
    if (!answer.ok) failure ??= answer.code;
    return answer;
  };
  return {
    name: () => name,
    failure: () => failure,
    async create() {
      const created = told(await files.createCarry({ token, day, bytes }));
      if (created.ok) name = created.value.name;
      return created;
    },
    append: async (at, piece) => told(await files.appendCarry({ token, at, bytes: piece })),
    read: async (offset, length) => told(await files.readCarry({ token, offset, length })),
    publish: async () => told(await files.publishCarry({ token })),
    discard: () => files.discardCarry({ token }),
  };
}
