/** Printing through CUPS: the PDF goes to `lp` on its standard input, so that no file of ours is ever on a disk. */
import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

export interface PrintOrder {
  readonly bytes: Uint8Array;
  readonly printer: string;
  readonly copies: number;
  /** CUPS keeps it: the case number only. */
  readonly title: string;
}

/** `lp` ends when the job stands in the queue. `print/no-command`: the system has no `lp`. */
export function printWithLp(
  order: PrintOrder,
  command = 'lp',
): Promise<Result<null, 'print/no-command' | 'print/refused'>> {
  return new Promise((resolve) => {
    const lp = spawn(command, ['-d', order.printer, '-n', String(order.copies), '-t', order.title, '-'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    lp.once('error', (error: NodeJS.ErrnoException) => {
      resolve(fail(error.code === 'ENOENT' ? 'print/no-command' : 'print/refused'));
    });
    lp.once('close', (status) => {
      resolve(status === 0 ? ok(null) : fail('print/refused'));
    });
    lp.stdin.on('error', () => undefined); // it has ended already; 'close' tells why
    lp.stdin.end(order.bytes);
  });
}
