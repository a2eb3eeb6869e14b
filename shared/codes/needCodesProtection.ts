/** Specific needs: legal and physical protection, violence, torture (UNHCR categories LP, SV, TR). To be confirmed. */
import type { Rows } from '#shared/languages/say.ts';

export const protectionNeeds = {
  'LP-AF':
    'Formerly with armed groups | Был при вооружённых группах | Passé par des groupes armés | Були при збройних групах | كان مع جماعات مسلحة',
  'LP-AN':
    'Violence, abuse or neglect | Насилие, жестокость, отсутствие заботы | Violence, abus ou négligence | Насильство, жорстокість, занедбання | عنف أو إساءة أو إهمال',
  'LP-AP':
    'Alleged to have harmed others | По чужим словам, причинил вред другим | Mis en cause par d’autres | За чужими словами, завдали шкоди іншим | يُزعم أنه ألحق أذى بآخرين',
  'LP-BN':
    'Basic needs not met | Нет самого необходимого | Besoins essentiels non couverts | Немає найнеобхіднішого | احتياجات أساسية غير ملباة',
  'LP-CR':
    'Help with a criminal record | Помощь в связи с судимостью | Aide liée à un casier judiciaire | Допомога у зв’язку із судимістю | مساعدة بشأن سجل جنائي',
  'LP-DA':
    'Detained in the country of asylum | Под стражей в стране убежища | Détenu dans le pays d’asile | Під вартою в країні притулку | محتجز في بلد اللجوء',
  'LP-DO':
    'Detained in the country of origin | Под стражей в стране происхождения | Détenu dans le pays d’origine | Під вартою в країні походження | محتجز في بلد الأصل',
  'LP-DT':
    'Detained elsewhere | Под стражей в другой стране | Détenu ailleurs | Під вартою в іншій країні | محتجز في مكان آخر',
  'LP-ES':
    'Shut out by society | Отвергнут обществом | Exclu de la société | Відкинуті суспільством | منبوذ من المجتمع',
  'LP-IH': 'In hiding | Скрывается | Vit caché | Переховуються | متخفٍّ',
  'LP-LS':
    'No lasting solution in sight | Нет долговременного решения | Sans solution durable | Немає довготривалого рішення | لا حل دائم',
  'LP-MD':
    'Displaced many times | Многократное перемещение | Déplacements multiples | Багаторазове переміщення | نزوح متكرر',
  'LP-MM': 'Mixed marriage | Смешанный брак | Mariage mixte | Змішаний шлюб | زواج مختلط',
  'LP-MS': 'Marginalised | Вытеснен на обочину | Marginalisé | Витіснені на узбіччя | مهمّش',
  'LP-NA':
    'No access to services | Нет доступа к услугам | Sans accès aux services | Немає доступу до послуг | لا وصول إلى الخدمات',
  'LP-ND': 'No legal documents | Нет документов | Sans documents | Немає документів | بلا وثائق قانونية',
  'LP-RD': 'Risk of removal | Угроза выдворения | Risque d’éloignement | Загроза видворення | خطر الترحيل',
  'LP-RP':
    'At risk because of who they are | В опасности из-за того, кто он | En danger en raison de son profil | У небезпеці через те, ким є | في خطر بسبب صفته',
  'LP-RR':
    'Risk of return to danger | Угроза возвращения туда, где опасно | Risque de refoulement | Загроза повернення в небезпеку | خطر الإعادة القسرية',
  'LP-ST': 'Threat to safety | Угроза безопасности | Menace pour la sécurité | Загроза безпеці | تهديد أمني',
  'LP-TA':
    'Tortured in the country of asylum | Пытки в стране убежища | Torturé dans le pays d’asile | Катування в країні притулку | تعرض للتعذيب في بلد اللجوء',
  'LP-TO':
    'Tortured in the country of origin | Пытки в стране происхождения | Torturé dans le pays d’origine | Катування в країні походження | تعرض للتعذيب في بلد الأصل',
  'LP-UP':
    'Urgent physical protection | Срочная физическая защита | Protection physique urgente | Терміновий фізичний захист | حماية جسدية عاجلة',
  'LP-VA':
    'Violence in the country of asylum | Насилие в стране убежища | Violence dans le pays d’asile | Насильство в країні притулку | عنف في بلد اللجوء',
  'LP-VF':
    'Violence during flight | Насилие в пути | Violence pendant la fuite | Насильство в дорозі | عنف أثناء الفرار',
  'LP-VO':
    'Violence in the country of origin | Насилие в стране происхождения | Violence dans le pays d’origine | Насильство в країні походження | عنف في بلد الأصل',
  'LP-WP':
    'Witness without protection | Свидетель без защиты | Témoin sans protection | Свідок без захисту | شاهد بلا حماية',
  'SV-FM': 'Forced marriage | Принудительный брак | Mariage forcé | Примусовий шлюб | زواج قسري',
  'SV-GM':
    'Genital mutilation | Калечащие операции | Mutilation génitale | Каліцтво статевих органів | تشويه الأعضاء التناسلية',
  'SV-HK':
    'Threat of “honour” killing | Угроза убийства «чести» | Menace de crime « d’honneur » | Загроза вбивства «честі» | خطر القتل بذريعة «الشرف»',
  'SV-HP': 'Harmful practice | Вредная традиция | Pratique néfaste | Шкідлива традиція | ممارسة ضارة',
  'SV-SS':
    'Sex in exchange for survival | Секс ради выживания | Sexe de survie | Секс заради виживання | جنس من أجل البقاء',
  'SV-VA':
    'Exposed to sexual violence here | Угроза сексуального насилия здесь | Exposé aux violences sexuelles ici | Загроза сексуального насильства тут | معرض لعنف جنسي هنا',
  'SV-VF':
    'Sexual violence during flight | Сексуальное насилие в пути | Violence sexuelle pendant la fuite | Сексуальне насильство в дорозі | عنف جنسي أثناء الفرار',
  'SV-VO':
    'Sexual violence in the country of origin | Сексуальное насилие в стране происхождения | Violence sexuelle dans le pays d’origine | Сексуальне насильство в країні походження | عنف جنسي في بلد الأصل',
  'TR-HO':
    'Forced to commit acts | Принуждён к насилию | Contraint de commettre des actes | Змушені до насильства | أُجبر على ارتكاب أفعال',
  'TR-PI':
    'Impairment after torture | Последствия пыток | Séquelles de torture | Наслідки катувань | إصابة ناتجة عن التعذيب',
  'TR-WV': 'Witness of violence | Свидетель насилия | Témoin de violences | Свідок насильства | شاهد على العنف',
} as const satisfies Rows;
