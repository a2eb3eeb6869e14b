import type { Fragments } from './fragments.ts';

export const french: Fragments = {
  jobs: [
    'dans une boulangerie',
    'comme {instituteur|institutrice}',
    'comme chauffeur',
    'dans une pharmacie',
    'sur des chantiers',
    'dans un atelier de couture',
    'aux archives de la ville',
  ],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  before: [
    'Je suis né{|e} et j’ai grandi à {town}. Je travaillais {job} et nous habitions la maison de mes parents, avec un petit jardin. C’était une vie ordinaire ; le soir, les voisins venaient prendre le thé.',
    'Jusqu’en {year} nous avons vécu à {town}. Je travaillais {job}. Il n’y avait jamais beaucoup d’argent, mais les enfants allaient à l’école et ma mère était avec nous.',
    'Ma famille vit à {town} depuis trois générations. Je travaillais {job} et, les jours de marché, j’aidais mon oncle. Nous ne faisions pas de politique.',
  ],
  events: [
    'En {month} {year}, des hommes en uniforme sont venus avant l’aube. Ils cherchaient mon frère. Ils ont tout retourné, pris les téléphones et les papiers. Mon frère n’était pas là, alors ils m’ont emmené{|e}.',
    'Cela a commencé en {month} {year}. D’abord des tracts, puis des appels la nuit. À l’automne, on a brisé ma vitrine. Je suis allé{|e} à la police ; l’agent n’a rien noté et m’a dit de penser à mes enfants.',
    'En {month} {year}, notre rue a été bombardée pendant deux jours. Nous étions dans la cave avec onze autres personnes. Quand nous sommes sortis, la maison d’en face n’existait plus. Nous avons enterré notre voisin dans la cour.',
    'En {month} {year}, j’ai signé une lettre des parents de notre école. Une semaine après, on m’a convoqué{|e}. La lettre était sur la table et l’on m’a demandé qui l’avait écrite. Après la troisième convocation, j’ai perdu mon travail.',
  ],
  after: [
    'On m’a gardé{|e} neuf jours. Je ne veux pas tout raconter de ces jours. On m’a relâché{|e} sans papier, la nuit, à la sortie de la ville. Depuis, je dors mal et je ne supporte pas les portes fermées.',
    'Ensuite nous n’avons plus dormi chez nous. Nous allions d’un parent à l’autre. Ma mère est tombée malade et nous ne pouvions pas la conduire à l’hôpital, où il fallait montrer des papiers.',
    'Un homme que je connais depuis l’école m’a prévenu{|e} que mon nom était sur une liste. Il n’a rien dit de plus. Je le crois : deux autres personnes de cette liste ont été arrêtées le même mois.',
  ],
  leaving: [
    'Nous sommes partis en {month} {year} avec deux sacs. Un cousin nous a conduits à la frontière par de petites routes. Nous y avons attendu un jour et une nuit. Le garde a longtemps regardé mon passeport, puis nous a laissés passer.',
    'Je suis parti{|e} seul{|e} en {month} {year} ; il n’y avait d’argent que pour une personne. J’ai voyagé en car, puis à pied avec des inconnus. En route j’ai perdu mon téléphone, et tous les numéros.',
    'Des proches ont vendu leur voiture pour que nous puissions partir. C’était en {month} {year}. Dans le premier pays, nous avons dormi quatre nuits dans une gare, puis une paroisse nous a accueillis.',
  ],
  noReturn: [
    'Je ne peux pas rentrer. Depuis mon départ, mon frère a été convoqué deux fois et on lui a demandé où je suis. Une voisine écrit que des inconnus viennent regarder la maison.',
    'Si je rentre, je serai arrêté{|e} à la frontière. Il y a un dossier pénal ; j’en ai vu la première page. Ce qui y est écrit n’a pas eu lieu.',
    'Il n’y a plus rien où revenir. La maison n’existe plus, et ceux qui ont fait cela sont maintenant l’autorité là-bas.',
  ],
  now: [
    'Ici, nous vivons dans une pièce avec une autre famille. Les enfants ont commencé à apprendre la langue. Je voudrais travailler ; je n’ai pas l’habitude de rester sans rien faire.',
    'Je vis chez des connaissances et je dois partir avant la fin du mois. Mes papiers expirent bientôt. Je ne sais pas à qui m’adresser, ni dans quel ordre.',
    'Ce qui m’inquiète le plus, c’est ma mère, restée là-bas. Je l’appelle quand il y a du réseau. Elle dit que tout va bien, mais j’entends que non.',
  ],
};
