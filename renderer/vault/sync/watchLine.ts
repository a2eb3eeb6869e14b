import { z } from 'zod';
import type { ProgressKeeper } from './syncProgress.ts';
import type { OfficeLine } from './syncPort.ts';

const Page = z.object({ results: z.array(z.unknown()), pending: z.number().int().min(0).optional() });
const Many = z.object({ results: z.array(z.unknown()) });
const Sent = z.object({ docs: z.array(z.unknown()) });

/** [Y20] The same line, on which `progress` sees what travels and how much the server says is left. Nothing that it reads
 *  here is trusted with more than a number on the screen. */
export function watchLine(line: OfficeLine, progress: Pick<ProgressKeeper, 'does' | 'lists' | 'moved'>): OfficeLine {
  return {
    request: async (options) => {
      const { path, body } = options;
      // Waiting for something new is no work, and what comes after all is not what is left.
      if (path.includes('feed=') || path.includes('since=now')) return await line.request(options);
      const way = wayOf(path);
      progress.does(way);
      const answer = await line.request(options);
      if (!answer.ok || answer.status >= 300) return answer;
      if (way === 'sending') progress.moved('sending', Sent.safeParse(body).data?.docs.length ?? 0);
      if (way === 'fetching') progress.moved('fetching', Many.safeParse(answer.body).data?.results.length ?? 0);
      const page = path.includes('/_changes') ? Page.safeParse(answer.body).data : undefined;
      if (page !== undefined) progress.lists(page.results.length, page.pending ?? null);
      return answer;
    },
  };
}

function wayOf(path: string): 'sending' | 'fetching' | 'asking' {
  if (path.includes('/_bulk_docs')) return 'sending';
  return path.includes('/_bulk_get') ? 'fetching' : 'asking';
}
