import { gunzipSync } from 'node:zlib';

/** A request's body as it was before it was perhaps gzipped. */
export function plainBody(body: Uint8Array | null): Uint8Array<ArrayBuffer> {
  return body?.[0] === 0x1f ? new Uint8Array(gunzipSync(body)) : new Uint8Array(body ?? []);
}

/** What stands under `docs` in it: revisions that are sent (`_id`, `_rev`), or names that are asked for (`id`, `rev`). */
export function docsIn(
  body: Uint8Array | null,
): readonly { readonly _id: string; readonly _rev: string; readonly id: string; readonly rev: string }[] {
  return (JSON.parse(new TextDecoder().decode(plainBody(body))) as { docs: ReturnType<typeof docsIn> }).docs;
}
