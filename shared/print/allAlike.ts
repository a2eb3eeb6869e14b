/** Whether no language changes a text, e.g. a name or a number: then it is printed once (PR4). */
export function allAlike(texts: readonly string[]): boolean {
  return texts.every((text) => text === texts[0]);
}
