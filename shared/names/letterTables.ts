/** Letters of other scripts in Latin, as passports of the region roughly write them. Lower case only. */
const table = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows.split(' ').map((row) => {
      const [letter = '', latin = ''] = row.split(':');
      return [letter, latin] as const;
    }),
  );

const cyrillic = table(
  'а:a б:b в:v г:g ґ:g ғ:gh д:d е:e ё:yo є:ye ж:zh җ:j з:z и:i і:i ї:yi й:y ј:j к:k қ:q л:l љ:lj м:m н:n ң:ng њ:nj о:o ө:o п:p р:r с:s т:t ћ:c у:u ү:u ұ:u ў:u ф:f х:kh ҳ:h һ:h ц:ts ч:ch ҷ:j џ:dz ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ә:a ӯ:u ӣ:i ӏ: Ӏ: ђ:dj ѓ:gj ќ:kj ѕ:dz',
);
const georgian = table(
  'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h',
);
const armenian = table(
  'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k և:ev օ:o ֆ:f',
);
const greek = table(
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o',
);
const hebrew = table(
  'א:a ב:b ג:g ד:d ה:h ו:v ז:z ח:h ט:t י:y כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t',
);
/** Consonants and long vowels only; short vowels are not written. */
const arabic = table(
  'ا:a أ:a إ:i آ:a ٱ:a ب:b پ:p ت:t ث:th ج:j چ:ch ح:h خ:kh د:d ذ:dh ر:r ز:z ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ڤ:v ق:q ک:k ك:k گ:g ڭ:ng ل:l م:m ن:n ں:n ه:h ہ:h ھ:h ة:a ۃ:a و:w ۇ:u ۆ:o ؤ:u ى:a ي:y ی:y ې:e ے:e ئ:i ء: ٹ:t ڈ:d ڑ:r ە:e',
);
/** Latin letters that no normalisation takes apart. */
const latin = table('ß:ss ø:o ł:l ı:i ð:dh þ:th æ:ae œ:oe ə:a đ:d ħ:h ŋ:ng ʻ: ʼ: ‘: ’:');

export const letterTables: ReadonlyMap<string, string> = new Map([
  ...[...cyrillic, ...georgian, ...armenian, ...greek, ...hebrew, ...arabic, ...latin],
]);
