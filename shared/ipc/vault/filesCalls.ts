/** Photographs, scans, documents and recordings of a case. Bytes come and go in pieces: nobody ever holds a whole file.
 *  Rules: renderer/vault/files/SPEC.md */
import { z } from 'zod';

const Nothing = z.null();
const Bytes = z.instanceof(Uint8Array);
/** The most that goes through one call, in bytes. */
export const LARGEST_PIECE = 1_048_576;
/** Bytes that one file may have, unless the office said something else, and at the very most. */
export const USUAL_LARGEST_FILE = 524_288_000;
export const LARGEST_FILE = 2_147_483_648;
const File = z.object({ fileId: z.string() });
const OfCase = z.object({ caseId: z.string() });

/** A small picture, made by the page, as it stands in an image's `src`; at most 48,000 letters. */
export const Thumbnail = z
  .string()
  .max(48_000)
  .regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/);
/** Pieces of one file. */
const Part = z.object({ done: z.number().int(), of: z.number().int() });
export const CaseFile = z.object({
  id: z.string(),
  caseId: z.string(),
  name: z.string(),
  /** e.g. `image/jpeg`, as whoever added it said: not proven by its bytes. */
  mediaType: z.string(),
  /** Bytes. */
  size: z.number(),
  /** null: none was made. */
  thumbnail: Thumbnail.nullable(),
  /** Member id, and milliseconds since 1970. */
  by: z.string(),
  at: z.number(),
  /** It was still being added when Pristan or the laptop stopped; what had come by then is all of it. */
  interrupted: z.boolean(),
  /** It is a recording, and the person agreed to it; said by whoever made it. */
  agreed: z.boolean(),
  /** All of it is on this laptop · some · nothing. What is not here can be fetched. */
  where: z.enum(['here', 'partly', 'elsewhere']),
  /** Of what this laptop added: on its way to the office, or waiting for a line; null when the office has all of it, or
   *  there is no office. */
  sending: Part.nullable(),
  /** It was asked for, and comes as soon as there is a line; null when nobody asked, or it is here. */
  fetching: Part.nullable(),
  /** `not-at-office`: the office does not have it (yet) · `wrong-bytes`: what the office sent is not this file, and was not
   *  kept · `disk-full`: there is no room for it here · `no-place`: the office's server has no
   *  database for files (it was set up by an older Pristan). All are tried again by themselves. */
  trouble: z.enum(['none', 'not-at-office', 'wrong-bytes', 'disk-full', 'no-place']),
});
export type CaseFile = z.infer<typeof CaseFile>;
export const CaseFiles = z.object({ files: z.array(CaseFile), pinned: z.boolean() });
export type CaseFiles = z.infer<typeof CaseFiles>;

export const filesCalls = {
  /** A new file; colleagues see it once it is finished. `size`: in bytes, where that is known before. Failures:
   *  `file/too-large`, `record/none` (no such case), `vault/disk-full`, `vault/low-space`. */
  beginFile: {
    input: z.object({
      caseId: z.string(),
      name: z.string().min(1).max(255),
      mediaType: z.string().max(100),
      size: z.number().int().min(0).nullable(),
      /** The person who is recorded said yes. */
      agreed: z.boolean().optional(),
    }),
    output: File,
  },
  /** What comes next in it, at most 1 MiB. Sealed and on disk when it answers: whatever happens afterwards, the next unlock
   *  makes a file of what was taken. Failures: `file/none`, `file/too-large`, `file/empty`, `vault/disk-full`,
   *  `vault/low-space`, `vault/write-failed`; nothing of that piece was taken then, and it may be given again. */
  addToFile: { input: File.extend({ bytes: Bytes }), output: z.object({ size: z.number() }), passes: true },
  /** It is a file of the case from now on. */
  finishFile: { input: File.extend({ thumbnail: Thumbnail.nullable() }), output: Nothing },
  /** What was begun is given up; not for what is finished. */
  abandonFile: { input: File, output: Nothing },
  /** Up to 1 MiB from byte `from`; fewer at the end. `file/not-here`: to be fetched first. `file/damaged`: this laptop's
   *  copy is broken; it is fetched again. */
  readFile: {
    input: File.extend({ from: z.number().int().min(0), length: z.number().int().min(1).max(LARGEST_PIECE) }),
    output: Bytes,
    passes: true,
  },
  /** Newest first. `pinned`: the case is taken along (`pinCase`). The event `filesChanged` says when to ask again. */
  filesOf: { input: OfCase, output: CaseFiles },
  /** From the office, as soon as there is a line; kept here from then on. */
  fetchFile: { input: File, output: Nothing },
  /** "Take this case with me": all of its files, also those that come later, are fetched and kept. */
  pinCase: { input: OfCase.extend({ pinned: z.boolean() }), output: Nothing },
  renameFile: { input: File.extend({ name: z.string().min(1).max(255) }), output: Nothing },
  /** Out of the case, for everybody; `restoreFile` takes it back. */
  removeFile: { input: File, output: Nothing },
  restoreFile: { input: File, output: Nothing },
  /** How large one file may be, in bytes: the office's setting. */
  fileLimit: { input: Nothing, output: z.object({ bytes: z.number() }) },
} as const;
