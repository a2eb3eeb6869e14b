/** From the form and the records to what will stand on paper. What is not in the job cannot be on the paper: a filled
 *  form holds answered questions only, numbered anew, so that nothing shows whether something was withheld, was for
 *  staff, or was simply never said. */
import type { FormDefinition, Section } from '#shared/forms/formDefinition.ts';
import { isWithheld } from '#shared/forms/withheldPaths.ts';
import type { PrintJob, PrintSection } from '#shared/print/printJob.ts';
import { blankBlocks } from './blankBlocks.ts';
import { filledBlocks } from './filledBlocks.ts';
import type { OnPaper, Wanted } from './onPaper.ts';
import { signaturesOf } from './signatures.ts';

/** null when everything is withheld: then there is nothing to print. */
export function buildJob(form: FormDefinition, wanted: Wanted, paper: OnPaper): PrintJob | null {
  const { languages, audience, blank } = wanted;
  if (!blank && isWithheld(paper.withheld, '', '')) return null;
  return {
    kind: 'form',
    languages: [...languages],
    audience,
    blank,
    caseNumber: paper.caseNumber,
    qrToken: paper.qrToken,
    title: languages.map((language) => form.title[language]),
    letterhead: paper.letterhead,
    sections: blank ? blankSections(form, wanted) : filledSections(form, wanted, paper),
    signatures: signaturesOf(languages, blank ? {} : paper.records, paper.nameOfMember),
    sample: paper.sample,
  };
}

function sectionsFor(form: FormDefinition, audience: Wanted['audience']): readonly Section[] {
  return form.sections.filter(({ staffOnly }) => audience === 'office' || !staffOnly);
}

function blankSections(form: FormDefinition, { audience, languages }: Wanted): PrintSection[] {
  return sectionsFor(form, audience).map((section) => ({
    number: String(section.number),
    heading: languages.map((language) => section.title[language]),
    blocks: blankBlocks(section, languages),
  }));
}

function filledSections(form: FormDefinition, { audience, languages }: Wanted, paper: OnPaper): PrintSection[] {
  return sectionsFor(form, audience)
    .map((section) => ({ section, blocks: filledBlocks(section, audience, languages, paper) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ section, blocks }, index) => ({
      number: String(index + 1),
      heading: languages.map((language) => section.title[language]),
      blocks,
    }));
}
