/** What a person asked us not to tell, as the parts of the file it covers. Rules: ./SPEC.md */
import type { RecordData } from '#shared/records/recordTypes.ts';
import { itemsOf } from './items.ts';
import { folderAt, textAt } from './places.ts';

/** Section, or `section/question`, that each part of the file stands for. '' stands for everything. */
const covered: Readonly<Record<string, readonly string[]>> = {
  everything: [''],
  whereabouts: ['journey/addresses', 'identity/phones', 'consent/safePhone'],
  religion: ['identity/religion', 'identity/ethnicity'],
  sexAndGender: ['identity/sex', 'identity/gender'],
  family: ['family'],
  journey: ['journey', 'registrations'],
  documents: ['documents', 'references'],
  account: ['account'],
  events: ['events', 'grounds'],
  needs: ['needs', 'services/needs'],
};

/** F10: sections and questions (`section` or `section/question`) that are withheld from someone and not lifted.
 *  `from` narrows it to one audience of the form's list (`authoritiesHere`, `partners`, …); those withheld from
 *  everyone are always among them. */
export function withheldPaths(consent: RecordData, from?: string): readonly string[] {
  const paths = itemsOf(consent, 'consent', 'withheld')
    .filter(({ data }) => !isLifted(data))
    .filter(({ data }) => from === undefined || concerns(data, from))
    .flatMap(({ data }) => Object.entries(folderAt(data, 'parts')))
    .flatMap(([part, ticked]) => (ticked === true ? (covered[part] ?? []) : []));
  return [...new Set(paths)];
}

/** By new consent, or by two named staff who are not one and the same; always with its date. */
function isLifted(item: RecordData): boolean {
  if (textAt(item, 'liftedOn') === '') return false;
  const [first, second] = [textAt(item, 'liftedFirst'), textAt(item, 'liftedSecond')];
  const how = textAt(item, 'liftedBy');
  return how === 'newConsent' || (how === 'twoStaff' && first !== '' && second !== '' && first !== second);
}

/** A refusal that names nobody is meant for everyone. */
function concerns(item: RecordData, from: string): boolean {
  const audiences = Object.entries(folderAt(item, 'from')).filter(([, ticked]) => ticked === true);
  return audiences.length === 0 || audiences.some(([audience]) => audience === 'everyone' || audience === from);
}

/** Whether the question at this place is covered. */
export function isWithheld(paths: readonly string[], section: string, question: string): boolean {
  return paths.some((path) => path === '' || path === section || path === `${section}/${question}`);
}
