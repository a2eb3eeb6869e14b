import type { LetterTemplates } from './letterTemplate.ts';

const closing = [
  'Nous restons à votre disposition pour toute question et toute précision.',
  'Veuillez agréer, Madame, Monsieur, l’expression de notre considération distinguée.',
] as const;

export const french: LetterTemplates = {
  asylum: {
    subject: 'Demande d’asile de {name}, date de naissance : {birthDate}, {nationality} (votre numéro : {theirNumber})',
    lines: [
      'Madame, Monsieur,',
      '{office} aide des personnes en quête de protection. Nous connaissons {name} ({talks}) et vous prions d’examiner sa demande au fond et avec attention.',
      'Nous avons écouté son récit longuement et sans hâte. Il est cohérent et concorde avec ce que l’on sait de la région.',
      'Nous vous prions en particulier de tenir compte :',
      '- du fait que la personne n’a pu emporter tous ses papiers, ce qui est habituel pour qui doit fuir ;',
      '- du fait qu’un retour l’exposerait à un risque de persécution ou de traitements inhumains.',
      ...closing,
    ],
  },
  appeal: {
    subject: 'Recours de {name}, date de naissance : {birthDate}, {nationality} (numéro : {theirNumber})',
    lines: [
      'Madame, Monsieur le Président,',
      '{office} soutient le recours de {name} contre le refus de protection. Nous connaissons cette personne ({talks}).',
      'À notre avis, la décision n’a pas examiné les circonstances propres à cette personne. Nous prions la Cour de tenir compte :',
      '- de son récit, resté le même sur l’essentiel dans tous nos entretiens ;',
      '- de ce que des sources indépendantes disent de la situation des personnes dans de telles circonstances ;',
      '- du principe de non-refoulement : nul ne peut être renvoyé là où sa vie ou sa liberté serait menacée.',
      'Nous prions la Cour d’annuler la décision et d’accorder la protection, ou de renvoyer la demande pour un nouvel examen.',
      ...closing,
    ],
  },
  detention: {
    subject: 'Rétention de {name}, date de naissance : {birthDate}, {nationality} (numéro : {theirNumber})',
    lines: [
      'Madame, Monsieur,',
      '{office} vous écrit en faveur de {name}, qui est privé de liberté et doit être éloigné. Nous connaissons cette personne ({talks}).',
      'Cette personne demande une protection. Tant qu’il n’en est pas définitivement décidé, un éloignement serait contraire au principe de non-refoulement.',
      'Nous vous prions de ne pas exécuter l’éloignement et de libérer la personne, ou de choisir une mesure moins sévère.',
      ...closing,
    ],
  },
  familyReunion: {
    subject:
      'Réunification familiale de {name}, date de naissance : {birthDate}, {nationality} (numéro : {theirNumber})',
    lines: [
      'Madame, Monsieur,',
      '{office} soutient la demande de {name} de vivre auprès de sa famille. Nous connaissons cette personne ({talks}).',
      'La famille a été séparée par la fuite et non par choix. Chaque mois de plus fait du tort, aux enfants surtout.',
      'Nous vous prions de vous prononcer rapidement et de tenir compte de ce que les papiers impossibles à obtenir peuvent être remplacés par d’autres preuves.',
      ...closing,
    ],
  },
  other: {
    subject: '{name}, date de naissance : {birthDate}, {nationality}',
    lines: ['Madame, Monsieur,', '', ...closing],
  },
};
