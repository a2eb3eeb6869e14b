/** Section 8: what happened, as told. */
import { say } from '#shared/languages/say.ts';
import type { Section } from '../formDefinition.ts';
import { account } from './ask.ts';

export const accountSection: Section = {
  id: 'account',
  number: 8,
  title: say('Account | Рассказ | Récit | Розповідь | الرواية'),
  intro: say(
    'Before · what happened · why and how they left · why they cannot return · life now. Ask openly and let the person speak. | До того · что произошло · почему и как уехали · почему нельзя вернуться · жизнь сейчас. Спрашивайте открыто и дайте говорить. | Avant · ce qui s’est passé · pourquoi et comment partir · pourquoi le retour est impossible · la vie à présent. Questions ouvertes, laisser parler. | До того · що сталося · чому і як поїхали · чому не можна повернутися · життя тепер. Питайте відкрито і дайте говорити. | ما قبل · ما حدث · لماذا وكيف رحل · لماذا لا يستطيع العودة · حياته الآن. أسئلة مفتوحة ودعوه يتحدث.',
  ),
  record: 'account',
  staffOnly: false,
  questions: [
    account(
      'account',
      'What happened, as told | Что произошло, как рассказано | Ce qui s’est passé, tel que raconté | Що сталося, як розказано | ما حدث كما رُوي',
      { expected: true },
    ),
  ],
};
