/** Who signs: the person, the interviewer, and the interpreter where there was one (always on a blank form). */
import { projectionOf } from '#shared/forms/personProjection.ts';
import { textAt } from '#shared/forms/places.ts';
import type { FormRecords } from '#shared/forms/sectionState.ts';
import type { Language } from '#shared/languages/languages.ts';
import { say } from '#shared/languages/say.ts';
import type { PrintJob } from '#shared/print/printJob.ts';

const person = say('The person | Опрошенный человек | La personne | Опитана людина | الشخص');
const interviewer = say('Interviewer | Кто проводил интервью | Mené par | Хто проводив інтерв’ю | من أجرى المقابلة');
const interpreter = say('Interpreter | Переводчик | Interprète | Перекладач | المترجم');

export function signaturesOf(
  languages: readonly Language[],
  records: FormRecords,
  nameOfMember: (id: string) => string,
): PrintJob['signatures'] {
  const interview = records.interview;
  const interviewerId = textAt(interview ?? {}, 'interview/interviewer');
  const interpreted = textAt(interview ?? {}, 'interview/interpreting') !== 'none';
  const signing = [
    { who: person, name: projectionOf(records.person ?? {}).name },
    { who: interviewer, name: interviewerId === '' ? '' : nameOfMember(interviewerId) },
    ...(interpreted ? [{ who: interpreter, name: textAt(interview ?? {}, 'interview/interpreter') }] : []),
  ];
  return signing.map(({ who, name }) => ({ who: languages.map((language) => who[language]), name }));
}
