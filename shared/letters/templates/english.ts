import type { LetterTemplates } from './letterTemplate.ts';

const closing = ['We are ready to answer questions and to give further explanations.', 'Yours faithfully,'] as const;

export const english: LetterTemplates = {
  asylum: {
    subject: 'Application for asylum of {name}, born {birthDate}, {nationality} (your number: {theirNumber})',
    lines: [
      'Dear Sir or Madam,',
      '{office} helps people who seek protection. We know {name} from {talks} and ask you to consider this application on its merits and with care.',
      'We heard the account at length and without haste. It is coherent, and it agrees with what is known of the region.',
      'We ask you in particular to take into account:',
      '- that the person could not bring all papers, and that this is usual for those who flee;',
      '- that return would expose the person to the danger of persecution or of inhuman treatment.',
      ...closing,
    ],
  },
  appeal: {
    subject: 'Appeal of {name}, born {birthDate}, {nationality} (case number: {theirNumber})',
    lines: [
      'To the Court,',
      '{office} supports the appeal of {name} against the refusal of protection. We know the person from {talks}.',
      'In our view the decision did not examine the circumstances of this person one by one. We ask the Court to take into account:',
      '- the account, which has remained the same in what matters in all of our conversations;',
      '- what independent sources say of the situation of people in such circumstances;',
      '- the principle of non-refoulement: nobody may be returned to where life or freedom would be threatened.',
      'We ask the Court to annul the decision and to order that protection be granted, or that the application be considered anew.',
      ...closing,
    ],
  },
  detention: {
    subject: 'Detention of {name}, born {birthDate}, {nationality} (number: {theirNumber})',
    lines: [
      'Dear Sir or Madam,',
      '{office} writes on behalf of {name}, who is held and is to be removed. We know the person from {talks}.',
      'The person seeks protection. Until this has been decided with final effect, removal would be contrary to the principle of non-refoulement.',
      'We ask you not to carry out the removal, and to release the person or to choose a milder measure.',
      ...closing,
    ],
  },
  familyReunion: {
    subject: 'Family reunion of {name}, born {birthDate}, {nationality} (number: {theirNumber})',
    lines: [
      'Dear Sir or Madam,',
      '{office} supports the application of {name} to live with the family. We know the person from {talks}.',
      'The family was separated by flight and not by choice. Every further month apart does harm, to children above all.',
      'We ask you to decide on the application soon, and to take into account that papers which cannot be had may be replaced by other proof.',
      ...closing,
    ],
  },
  other: { subject: '{name}, born {birthDate}, {nationality}', lines: ['Dear Sir or Madam,', '', ...closing] },
};
