import type { Question } from '#shared/forms/formDefinition.ts';

/** A question with one control: what an item of a repeating group is made of. */
export type SimpleQuestion = Exclude<Question, { readonly kind: 'group' | 'account' }>;
