import { LARGEST_PIECE, type filesCalls } from '#shared/ipc/vault/filesCalls.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { OpenOffice, OpenVault } from '../openState.ts';
import { made, saved } from '../saved.ts';
import { whenMember, whenWritable, type VaultState } from '../vaultState.ts';

export function filesHandlers(state: VaultState): Handlers<typeof filesCalls> {
  return {
    beginFile: (file) =>
      whenWritable(state, async (_, { files }) => {
        const begun = await files.adding.begin(file);
        return begun.ok ? ok({ fileId: begun.value }) : begun;
      }),
    addToFile: ({ fileId, bytes }) =>
      whenWritable(state, async (_, { files }) => {
        if (bytes.length > LARGEST_PIECE) return fail('rpc/bad-input', 'addToFile');
        const added = await files.adding.add(fileId, bytes);
        return added.ok ? ok({ size: added.value }) : added;
      }),
    finishFile: ({ fileId, thumbnail }) =>
      whenWritable(state, (vault, { files }) => made(vault, () => files.adding.finish(fileId, thumbnail))),
    abandonFile: ({ fileId }) => whenWritable(state, (_, { files }) => files.adding.abandon(fileId)),
    readFile: ({ fileId, from, length }) => whenMember(state, (_, { files }) => files.read(fileId, from, length)),
    filesOf: ({ caseId }) => whenMember(state, async (_, { files }) => ok(await files.list(caseId))),
    fetchFile: ({ fileId }) => whenWritable(state, (vault, { files }) => saved(vault, files.fetch(fileId))),
    pinCase: ({ caseId, pinned }) =>
      whenWritable(state, (vault, { files }) =>
        saved(
          vault,
          files.pin(caseId, pinned).then(() => ok(null)),
        ),
      ),
    renameFile: ({ fileId, name }) =>
      changed(state, fileId, async ({ store }) => {
        const drafted = await store.saveDraft(fileId, [{ path: 'name', value: name }]);
        return drafted.ok ? store.commitDraft(fileId) : drafted;
      }),
    removeFile: ({ fileId }) => changed(state, fileId, ({ store }) => store.removeItem(fileId, '')),
    restoreFile: ({ fileId }) => changed(state, fileId, ({ store }) => store.restoreItem(fileId, '')),
    fileLimit: () => whenMember(state, (_, { files }) => ok({ bytes: files.limit() })),
  };
}

/** A change of a file's record, and of no other's. */
function changed(
  state: VaultState,
  fileId: string,
  change: (office: OpenOffice) => Promise<Result<null>>,
): Promise<Result<null>> {
  return whenWritable(state, async (vault: OpenVault, office) => {
    if (office.book.records.get(fileId)?.type !== 'file') return fail('file/none');
    return saved(vault, change(office));
  });
}
