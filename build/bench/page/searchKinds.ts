/** What is looked for. */
export const kinds = ['typo', 'otherScript', 'common'] as const;
export type Kind = (typeof kinds)[number];
