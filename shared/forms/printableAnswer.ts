/** One answer in the words of one language: for paper, for previews, for lists. Rules: ./SPEC.md */
import { codeLabel } from '#shared/codes/codeLists.ts';
import { dateWords } from '#shared/dates/dateWords.ts';
import { say, type Row } from '#shared/languages/say.ts';
import type { Language } from '#shared/languages/languages.ts';
import type { RecordData } from '#shared/records/recordTypes.ts';
import { accountText } from './account.ts';
import { readAnswer } from './answers.ts';
import type { NoAnswer, Question } from './formDefinition.ts';
import type { Place } from './places.ts';

const noAnswerRows: Readonly<Record<NoAnswer, Row>> = {
  notAsked: 'not asked | не спрашивали | non demandé | не питали | لم يُسأل',
  doesNotKnow: 'does not know | не знает | ne sait pas | не знає | لا يعرف',
  prefersNot:
    'prefers not to say | предпочитает не говорить | préfère ne pas répondre | воліє не казати | يفضّل عدم الإجابة',
  askLater: 'to be asked later | спросить позже | à demander plus tard | запитати пізніше | يُسأل لاحقًا',
};
const yesNo = {
  true: 'yes | да | oui | так | نعم',
  false: 'no | нет | non | ні | لا',
} as const;
const helpNeeded =
  'help needed: # | нужна помощь: # | aide nécessaire : # | потрібна допомога: # | المساعدة المطلوبة: #';
const quotation = '“#” | «#» | « # » | «#» | «#»';

function noAnswerWords(why: NoAnswer, language: Language): string {
  return say(noAnswerRows[why])[language];
}

/** F8, F9: '' when there is no answer. A group has no words of its own: print its items. `nameOfMember` names
 *  colleagues by their ids. */
export function printableAnswer(
  question: Question,
  data: RecordData,
  place: Place,
  language: Language,
  nameOfMember: (id: string) => string = (id) => id,
): string {
  if (question.kind === 'account') return accountText(data);
  const answer = readAnswer(data, question, place);
  switch (answer.kind) {
    case 'none':
    case 'many':
      return '';
    case 'noAnswer':
      return noAnswerWords(answer.why, language);
    case 'codes':
      return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(
        answer.codes.map((code) => codeWords(question, code, language, nameOfMember)),
      );
    case 'value':
      return valueWords(question, answer.value, language, nameOfMember);
  }
}

function valueWords(
  question: Question,
  value: string | number | boolean,
  language: Language,
  nameOfMember: (id: string) => string,
): string {
  if (typeof value === 'boolean') return say(yesNo[value ? 'true' : 'false'])[language];
  if (typeof value === 'number') {
    return new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumFractionDigits: 2 }).format(value);
  }
  if (question.kind === 'approximateDate' || question.kind === 'date') return dateWords(value, language);
  const words = codeWords(question, value, language, nameOfMember);
  return question.quoted ? say(quotation)[language].replace('#', () => words) : words;
}

/** The words for one code of a question; any other answer as it is. Needs are said as help, the code only on request. */
function codeWords(question: Question, code: string, language: Language, nameOfMember: (id: string) => string): string {
  if (question.kind === 'choice' || question.kind === 'choices') {
    return question.choices.find((choice) => choice.code === code)?.label[language] ?? code;
  }
  if (question.kind !== 'code' && question.kind !== 'codes') return code;
  if (question.list === 'members') return nameOfMember(code);
  const label = codeLabel(question.list, code, language);
  return question.list === 'specificNeeds' ? say(helpNeeded)[language].replace('#', () => label) : label;
}
