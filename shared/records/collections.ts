/** The RxDB schema of every collection, shared by the page that queries and the vault that stores. */
import type { RxJsonSchema } from 'rxdb';
import { recordTypes, type RecordDocument, type RecordType } from './recordTypes.ts';

/** Identifiers are 22 characters of base64url; RxDB pads indexed strings to `maxLength`. */
const ID_LENGTH = 32;
/** 11 November 5138, in milliseconds: RxDB wants an upper bound to write numbers into an index. */
const LATEST_TIME = 99_999_999_999_999;

/** The same shape for all: what differs between types lies in `data`, which the form definitions describe. */
const recordSchema: RxJsonSchema<RecordDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: ID_LENGTH },
    type: { type: 'string' },
    caseId: { type: 'string', maxLength: ID_LENGTH },
    data: { type: 'object', additionalProperties: true },
    contested: { type: 'array', items: { type: 'object', additionalProperties: true } },
    createdAt: { type: 'number' },
    updatedAt: { type: 'number', minimum: 0, maximum: LATEST_TIME, multipleOf: 1 },
    createdBy: { type: 'string' },
    updatedBy: { type: 'string' },
  },
  required: ['id', 'type', 'caseId', 'data', 'contested', 'createdAt', 'updatedAt', 'createdBy', 'updatedBy'],
  indexes: ['caseId', 'updatedAt'],
};

/** As `addCollections` takes them. */
export const recordCollections = Object.fromEntries(
  recordTypes.map((type) => [type, { schema: recordSchema }]),
) as Record<RecordType, { readonly schema: RxJsonSchema<RecordDocument> }>;
