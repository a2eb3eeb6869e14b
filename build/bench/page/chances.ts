/** What busy pages do by chance, and how they look into a record. */
import type { RecordData } from '#shared/records/recordTypes.ts';

export function below(count: number): number {
  return Math.floor(Math.random() * count);
}

export function anyOf<One>(values: readonly One[]): One | undefined {
  return values[below(values.length)];
}

export function pauseAbout(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())));
}

export function valueAt(data: RecordData, path: string): unknown {
  return path.split('/').reduce<unknown>((at, segment) => (at as RecordData | undefined)?.[segment], data);
}
