/** The office that the sample belongs to. Its name says on every screen and paper that nobody in it is real. */
export const sampleOffice = {
  name: 'Sample office (not real people)',
  letterhead: 'Sample office (not real people)\n1 Example Street',
  countryRules: 'generic',
  signatory: 'A. Example',
  nextLetterNumber: 1,
  nextCaseNumber: 1,
} as const;
