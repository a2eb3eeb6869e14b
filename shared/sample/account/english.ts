import type { Fragments } from './fragments.ts';

export const english: Fragments = {
  jobs: [
    'in a bakery',
    'as a schoolteacher',
    'as a driver',
    'in a pharmacy',
    'as a builder',
    'as a seamstress',
    'in the town archive',
  ],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  before: [
    'I was born and grew up in {town}. I worked {job} and we lived in my parents’ house with a small garden. It was an ordinary life; in the evenings the neighbours came for tea.',
    'Until {year} we lived in {town}. I worked {job}. There was never much money, but the children went to school and my mother was with us.',
    'My family has lived in {town} for three generations. I worked {job}, and on market days I helped my uncle. We did not take part in politics.',
  ],
  events: [
    'In {month} {year} men in uniform came to the house before dawn. They asked for my brother. They turned everything over and took the telephones and the papers. My brother was not at home, so they took me.',
    'It began in {month} {year}. First there were leaflets, then calls at night. In the autumn my shop window was broken. I went to the police; the officer wrote nothing down and told me to think of my children.',
    'In {month} {year} our street was shelled for two days. We sat in the cellar with eleven other people. When we came out the house opposite was gone. We buried our neighbour in the yard, because nobody could reach the cemetery.',
    'I signed a letter of the parents of our school in {month} {year}. A week later I was called in for a talk. They had the letter on the table and asked who had written it. After the third such talk I was dismissed.',
  ],
  after: [
    'I was held for nine days. I do not want to tell everything about those days. I was released without any paper, at night, at the edge of town. Since then I sleep badly and cannot bear closed doors.',
    'After that we did not sleep at home. We went from one relative to another. My mother became ill, and we could not take her to the hospital, because one had to show papers there.',
    'A man whom I know from school warned me that my name was on a list. He would not say more. I believe him: two others from that list were arrested in the same month.',
  ],
  leaving: [
    'We left in {month} {year} with two bags. A cousin drove us to the border by small roads. We waited there for a day and a night. The guard looked at my passport for a long time and then let us through.',
    'I left alone in {month} {year}; there was money for one only. I travelled by bus, then on foot with people I did not know. I lost my telephone on the way and with it all the numbers.',
    'My wife’s brother sold his car so that we could go. We left in {month} {year}. In the first country we slept in a station for four nights, and then a parish took us in.',
  ],
  noReturn: [
    'I cannot go back. My brother was summoned twice since I left and asked where I am. A neighbour wrote that strangers come and look at the house.',
    'If I return I will be arrested at the border. There is a criminal case; I saw the first page of it. What is written there did not happen.',
    'There is nothing to return to. The house is gone, and those who did this are now the authority there.',
  ],
  now: [
    'Here we live in one room with another family. The children have begun to learn the language. I would like to work; I am not used to sitting idle.',
    'I live with acquaintances and must leave by the end of the month. My papers expire soon. I do not know to whom to go and in what order.',
    'Now I am most worried about my mother, who stayed behind. I call her when there is a connection. She says that all is well, but I hear that it is not.',
  ],
};
