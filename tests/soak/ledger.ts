/** What the app acknowledged, kept outside of it. */
import type { Save } from '#build/bench/page/soakWords.ts';

export class Ledger {
  readonly #saves = new Map<string, Save>();
  #highest = 0;

  keep(saves: readonly Save[]): void {
    for (const save of saves) {
      const key = `${save.id} ${save.path}`;
      const before = this.#saves.get(key);
      // Answers to two saves of one field may come in either order.
      if (before === undefined || before.value < save.value) this.#saves.set(key, save);
      this.#highest = Math.max(this.#highest, save.value);
    }
  }

  all(): readonly Save[] {
    return [...this.#saves.values()];
  }

  interviews(): readonly string[] {
    return this.all().flatMap(({ id, type, path }) => (type === 'interview' && path === '' ? [id] : []));
  }

  highest(): number {
    return this.#highest;
  }
}
