import { headlessVault } from '#renderer/vault/headlessVault.ts';
import type { picking } from './backupFolder.ts';
import { filesOf } from './diskFiles.ts';

/** A session whose process dies at the `most`-th change on disk; its files are put to `open`. */
export async function dyingAt(
  open: { close(): Promise<void> }[],
  folder: string,
  most: number,
  picks: ReturnType<typeof picking>,
) {
  const files = filesOf(folder, undefined, undefined, picks.picked);
  open.push(files);
  let changes = 0;
  const never = new Promise<never>(() => undefined);
  let died: () => void = () => undefined;
  const death = new Promise<'died'>((resolve) => {
    died = () => {
      resolve('died');
    };
  });
  const mortal =
    <Input, Answer>(act: (input: Input) => Promise<Answer>) =>
    async (input: Input): Promise<Answer> => {
      changes += 1;
      if (changes > most) {
        died();
        return never;
      }
      return act(input);
    };
  const session = await headlessVault({
    files: {
      ...files,
      createSegment: mortal(files.createSegment),
      append: mortal(files.append),
      writeSlots: mortal(files.writeSlots),
      publishSegment: mortal(files.publishSegment),
    },
    options: { cheapPassphrase: true, retryMs: 20 },
  });
  return { session, death, changes: () => changes };
}
