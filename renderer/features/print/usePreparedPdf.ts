import type { PrintJob } from '#shared/print/printJob.ts';
import { useMain } from '#renderer/services/main.ts';
import { useEffect, useState } from 'react';

export type Prepared =
  | { readonly state: 'preparing' | 'failed' | 'nothing' }
  | { readonly state: 'ready'; readonly token: string; readonly bytes: Uint8Array; readonly pages: number };

/** The real PDF of a job, made by main and kept there under its token until another one is asked for or this screen is
 *  left. While a new one is made, the old one stays in sight with state `ready`. */
export function usePreparedPdf(job: PrintJob | null): {
  readonly pdf: Prepared;
  readonly busy: boolean;
  readonly again: () => void;
} {
  const main = useMain();
  const [attempt, setAttempt] = useState(0);
  const asked = job === null ? '' : `${attempt} ${JSON.stringify(job)}`;
  const [held, setHeld] = useState<{ readonly asked: string; readonly pdf: Prepared }>({
    asked: '',
    pdf: { state: 'preparing' },
  });
  useEffect(() => {
    if (asked === '') return undefined;
    let left = false;
    let token: string | undefined;
    void main.renderPdf(JSON.parse(asked.slice(asked.indexOf(' '))) as PrintJob).then((answer) => {
      if (answer.ok) token = answer.value.token;
      if (left) drop();
      else setHeld({ asked, pdf: answer.ok ? { state: 'ready', ...answer.value } : { state: 'failed' } });
    });
    function drop(): void {
      if (token !== undefined) void main.dropPdf({ token });
    }
    return () => {
      left = true;
      drop();
    };
  }, [main, asked]);
  return {
    pdf: asked === '' ? { state: 'nothing' } : held.pdf,
    busy: asked !== '' && held.asked !== asked,
    again: () => setAttempt((before) => before + 1),
  };
}
