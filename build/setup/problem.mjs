/** Something that a person has to mend: one sentence that names it, and the command that mends it. */
export class Problem extends Error {
  constructor(sentence, command) {
    super(command === undefined ? sentence : `${sentence}\n  To mend it: ${command}`);
    this.name = 'Problem';
  }
}

/** Runs a command's main function; a Problem is printed in words, anything else is a bug and keeps its stack. */
export async function runCommand(main) {
  // Ctrl+C is an exit like any other: what we started and what we laid down in memory goes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  try {
    const code = await main();
    process.exitCode = code ?? 0;
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
