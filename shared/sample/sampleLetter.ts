/** A letter of support in a sample case. */
import type { LeafChange } from '#shared/merge/recordState.ts';
import { dayOf, daysLater, itemsOfList, leavesOf } from './leaves.ts';
import type { SampleLanguage } from './origins.ts';
import type { Chance } from './random.ts';
import type { SampleTalk } from './sampleInterview.ts';
import type { SamplePerson } from './samplePerson.ts';

export function letterLeaves(
  person: SamplePerson,
  talk: SampleTalk,
  letter: { readonly number: number; readonly at: number; readonly signatory: string },
  chance: Chance,
): readonly LeafChange[] {
  const name = talk.language === 'ru' ? person.name : person.latin;
  const stage = chance.pick(['numbered', 'signed', 'sent', 'sent', 'answered'] as const);
  const day = dayOf(letter.at);
  const signed = { 'signed/on': day, 'signed/by': letter.signatory };
  const sent = { 'sent/on': day, 'sent/how': 'post' };
  const leaves = {
    number: String(letter.number),
    date: day,
    ...addressees[talk.language],
    purpose: chance.pick(['asylum', 'appeal', 'familyReunion']),
    language: talk.language,
    subject: subjects[talk.language].replace('#', () => name),
    signatory: letter.signatory,
    ...(stage === 'numbered' ? {} : signed),
    ...(stage === 'sent' || stage === 'answered' ? sent : {}),
    ...(stage === 'answered' ? { 'answer/on': dayOf(daysLater(letter.at, 30)) } : {}),
  };
  const text = letterBody[talk.language].replace('#', () => name);
  return [...leavesOf('', leaves), ...itemsOfList('text', [{ kind: 'paragraph', text }], chance)];
}

const addressees: Readonly<Record<SampleLanguage, { readonly addressee: string; readonly country: string }>> = {
  en: { addressee: 'Asylum authority', country: 'RUS' },
  ru: { addressee: 'Территориальный орган МВД', country: 'RUS' },
  fr: { addressee: 'OFPRA', country: 'FRA' },
};
const subjects: Readonly<Record<SampleLanguage, string>> = {
  en: 'Application for asylum of #',
  ru: 'О ходатайстве о предоставлении убежища: #',
  fr: 'Demande d’asile de #',
};
const letterBody: Readonly<Record<SampleLanguage, string>> = {
  en: 'We ask you to consider the application of # on its merits and with care. We met this person several times. The account is coherent and agrees with what is known of the region. Return would expose this person to danger.',
  ru: 'Просим внимательно и по существу рассмотреть обращение: #. Мы встречались с заявителем несколько раз. Рассказ последователен и согласуется с тем, что известно о регионе. Возвращение подвергло бы человека опасности.',
  fr: 'Nous vous prions d’examiner avec attention et au fond la demande de #. Nous avons rencontré cette personne plusieurs fois. Son récit est cohérent et concorde avec ce que l’on sait de la région. Un retour l’exposerait à un danger.',
};
