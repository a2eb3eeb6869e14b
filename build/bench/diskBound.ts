/** What this very disk needs for one synced write, asked from the same process that writes the log. */
import type { Laptop } from '#tests/e2e/support/laptop.ts';

/** Milliseconds of each: `bytes` appended and fdatasync'ed, in the profile's own folder. */
export function syncedWrites(laptop: Laptop, bytes: number, times: number): Promise<readonly number[]> {
  return laptop.app().evaluate(
    async ({ app }, { size, count }) => {
      const { open, rm } = process.getBuiltinModule('node:fs/promises');
      const file = `${app.getPath('userData')}/bench-bound`;
      const handle = await open(file, 'w');
      const took: number[] = [];
      const content = new Uint8Array(size).fill(7);
      for (let at = 0; at < count; at += 1) {
        const began = performance.now();
        await handle.write(content, 0, size, at * size);
        await handle.datasync();
        took.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await handle.close();
      await rm(file);
      return took;
    },
    { size: bytes, count: times },
  );
}
