import { errorName, type FileSystem } from './fileSystem.ts';

const cannotSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR', 'EBADF']);

/** [BF4] The folder's names, on the medium. Not every stick's file system can sync a folder; then a name is as safe as
 *  that stick makes it. */
export async function syncNames(disk: FileSystem, folder: string): Promise<void> {
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    if (!cannotSync.has(errorName(error))) throw error;
  }
}
