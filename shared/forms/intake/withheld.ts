/** What a person does not want told, and to whom. A refusal stands until it is lifted on record. */
import { code, day, group, longText, manyOf, oneOf, text } from './ask.ts';

export const withheldGroup = group(
  'withheld',
  'What must not be told, and to whom | О чём и кому нельзя говорить | Ce qui ne doit pas être dit, et à qui | Про що і кому не можна говорити | ما لا يجوز قوله ولمن',
  'A thing to withhold | Что не раскрывать | Une chose à taire | Що не розкривати | أمر يجب كتمانه',
  3,
  [
    manyOf(
      'parts',
      'Which part of the file | Какая часть дела | Quelle partie du dossier | Яка частина справи | أي جزء من الملف',
      {
        everything:
          'Everything, even that the person came | Всё, даже сам приход | Tout, même la venue de la personne | Усе, навіть сам прихід | كل شيء حتى مجيء الشخص',
        whereabouts:
          'Address and telephone | Адрес и телефон | Adresse et téléphone | Адреса й телефон | العنوان والهاتف',
        religion:
          'Religion and ethnicity | Религия и этничность | Religion et origine ethnique | Релігія та етнічність | الدين والعرق',
        sexAndGender: 'Sex and gender | Пол и гендер | Sexe et genre | Стать і гендер | الجنس والنوع الاجتماعي',
        family: 'Family | Семья | Famille | Родина | العائلة',
        journey: 'Residence and journey | Проживание и путь | Séjours et trajet | Проживання і шлях | الإقامة والطريق',
        documents:
          'Documents and numbers | Документы и номера | Documents et numéros | Документи й номери | الوثائق والأرقام',
        account: 'The account | Рассказ | Le récit | Розповідь | الرواية',
        events: 'Events | События | Les événements | Події | الأحداث',
        needs: 'Health and needs | Здоровье и нужды | Santé et besoins | Здоров’я та потреби | الصحة والاحتياجات',
      },
    ),
    longText(
      'what',
      'In the person’s words | Словами человека | Avec les mots de la personne | Словами людини | بكلمات الشخص',
    ),
    manyOf('from', 'From whom | От кого | À qui | Від кого | عمّن', {
      authoritiesHere: 'Authorities here | Здешние власти | Autorités d’ici | Тутешня влада | السلطات هنا',
      authoritiesOrigin:
        'Authorities of the country of origin | Власти страны происхождения | Autorités du pays d’origine | Влада країни походження | سلطات بلد الأصل',
      family:
        'Family in this case | Родные по этому делу | Famille du dossier | Родина в цій справі | العائلة في هذا الملف',
      partners:
        'Partner organisations | Партнёрские организации | Organisations partenaires | Партнерські організації | المنظمات الشريكة',
      community: 'Their own community | Земляки, община | Sa communauté | Своя громада | أبناء مجتمعه',
      everyone:
        'Everyone outside this office | Все вне нашей организации | Toute personne hors du bureau | Усі поза нашою організацією | كل من هو خارج المكتب',
    }),
    text(
      'fromNames',
      'Names, if someone in particular | Имена, если кто-то определённый | Noms, si quelqu’un de précis | Імена, якщо хтось певний | أسماء إن كان شخصًا بعينه',
    ),
    day('since', 'Asked on | Дата просьбы | Demandé le | Дата прохання | تاريخ الطلب'),
    oneOf('liftedBy', 'Lifted by | Снято на основании | Levé par | Знято на підставі | رُفع بناءً على', {
      newConsent:
        'New consent of the person | Новое согласие человека | Nouvel accord de la personne | Нова згода людини | موافقة جديدة من الشخص',
      twoStaff:
        'Two staff, life in danger | Двое сотрудников, угроза жизни | Deux collègues, vie en danger | Двоє співробітників, загроза життю | موظفان، الحياة في خطر',
    }),
    day('liftedOn', 'Lifted on | Дата снятия | Levé le | Дата зняття | تاريخ الرفع', {
      when: ['liftedBy', 'newConsent', 'twoStaff'],
    }),
    code(
      'members',
      'liftedFirst',
      'First of the two | Первый из двоих | Première personne | Перший із двох | الأول من الاثنين',
      { when: ['liftedBy', 'twoStaff'] },
    ),
    code(
      'members',
      'liftedSecond',
      'Second of the two | Второй из двоих | Seconde personne | Другий із двох | الثاني من الاثنين',
      { when: ['liftedBy', 'twoStaff'] },
    ),
  ],
  {
    help: 'On paper nothing will show that something was left out. | На бумаге не будет видно, что что-то опущено. | Rien sur le papier ne montrera une omission. | На папері не буде видно, що щось пропущено. | لن يظهر على الورق أن شيئًا قد حُذف.',
  },
);
