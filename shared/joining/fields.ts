/** The fields that invites, requests, answers and membership entries have in common. */
import { z } from 'zod';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { fromBase64url } from '#shared/kernel/textCodes.ts';
import { CIRCLE_DATABASE } from '#shared/sync/protocol.ts';
import { Pin } from '#shared/sync/accessFile.ts';

function isBytesText(text: string, length: number): boolean {
  return fromBase64url(text)?.length === length;
}

/** 16 bytes in base64url. */
export const Id = z.string().refine((text) => isBytesText(text, 16));
/** 32 bytes in base64url. */
export const Key = z.string().refine((text) => isBytesText(text, 32));
/** An Ed25519 signature. */
export const Signature = z.string().refine((text) => isBytesText(text, 64));
const LONGEST_NAME = 200;
export const PersonName = z.string().min(1).max(LONGEST_NAME);
/** As files and entries hold a name, however long it was typed. */
export function shortName(name: string): string {
  return name.slice(0, LONGEST_NAME);
}
export const OfficeAddress = z.strictObject({
  origin: z
    .string()
    .max(300)
    .regex(/^https?:\/\/[^/?#\s@]+$/),
  pins: z.array(Pin).max(8),
  circleDatabase: z.string().regex(CIRCLE_DATABASE),
});
export type OfficeAddress = z.infer<typeof OfficeAddress>;

/** Bytes of JSON to any value; undefined when they are not JSON in UTF-8. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes);
  return text === null ? undefined : parseJsonText(text);
}
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
export function jsonBytes(value: unknown): Uint8Array {
  return utf8(JSON.stringify(value));
}

/** Whether a file is of this kind, but written by a later version. */
export function isNewer(raw: unknown, kind: 'invite' | 'request' | 'answer'): boolean {
  return z.object({ pristan: z.literal(kind), v: z.int().gt(1) }).safeParse(raw).success;
}
