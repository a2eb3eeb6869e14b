import { describe, expect, it } from 'vitest';
import { latinOf } from '#shared/names/latinOf.ts';
import { nameKeys, skeleton } from '#shared/names/nameKeys.ts';
import { scriptOf } from '#shared/names/scriptOf.ts';

/** Spellings of one name as they stand in passports, court papers and notebooks. */
const same: readonly (readonly string[])[] = [
  ['Мухаммад', 'Muhammad', 'Mohamed', 'Mohammed', 'محمد', 'مُحَمَّد', 'Магомед', 'Magomed', 'Մուհամմադ', 'მუჰამად'],
  ['Абдурахман', 'Abdul Rahman', 'Abdelrahman', 'Abd al-Rahman', 'Abdurrahman', 'عبد الرحمن', 'عبدالرحمن'],
  ['Абдулла', 'Abdullah', 'Abdallah', 'عبدالله', 'عبد الله'],
  ['Юсуф', 'Yusuf', 'Yousuf', 'Jusuf', 'Iusuf', 'Youssouf', 'يوسف'],
  ['Хасан', 'Hassan', 'Hasan', 'Khasan', 'حسن'],
  ['Фатима', 'Fatima', 'Fatimah', 'فاطمة', 'فاطمه'],
  ['Осман', 'Osman', 'Othman', 'عثمان', 'Ousmane'],
  ['Рамазан', 'Ramazan', 'رمضان'],
  ['Ramadan', 'رمضان'],
  ['Шамиль', 'Shamil', 'Chamil', 'Schamil'],
  ['Джохар', 'Dzhokhar', 'Djokhar', 'Jokhar'],
  ['Ігор', 'Ihor', 'Игорь'],
  ['Игорь', 'Igor', 'Ігор'],
  ['Олег', 'Oleg'],
  ['Олег', 'Oleh'],
  ['Георгий', 'Giorgi', 'გიორგი', 'Georgy'],
  ['Иванов', 'Ivanov', 'Ivanoff', 'Иванова', 'Ivanova'],
  ['Հովհաննես', 'Hovhannes'],
  ['თამაზაშვილი', 'Tamazashvili', 'Тамазашвили', 'Tamazachvili'],
  ['Зеленський', 'Zelenskyy', 'Зеленский', 'Zelensky'],
  ['أنور', 'Anwar', 'Анвар', 'Anvar'],
  ['Γιώργος', 'Giorgos'],
  ['Çelik', 'Celik'],
  ['Élodie', 'Elodie'],
];
const different: readonly (readonly [string, string])[] = [
  ['Ахмад', 'Мухаммад'],
  ['Анна', 'Ирина'],
  ['Petrov', 'Иванов'],
  ['Khalid', 'Walid'],
  ['Мария', 'Марина'],
];

describe('nameKeys', () => {
  it.each(same)('[N3] %s and its other spellings share a key', (first, ...others) => {
    for (const other of others) {
      const shared = nameKeys(other).filter((key) => nameKeys(first).includes(key));
      expect(shared, `${first} ${other}: ${nameKeys(first).join()} | ${nameKeys(other).join()}`).not.toEqual([]);
    }
  });

  it.each(different)('[N3] %s and %s do not', (a, b) => {
    expect(nameKeys(a).filter((key) => nameKeys(b).includes(key))).toEqual([]);
  });

  it('[N4] leaves out articles and "son of", unless nothing else is there', () => {
    expect(nameKeys('Ali bin Hassan al Sudani')).toEqual(nameKeys('Ali Hassan Sudani'));
    expect(nameKeys('Ben')).toHaveLength(1);
  });

  it('[N4] levels doubled letters and vowels', () => {
    expect(skeleton('muhammad')).toBe(skeleton('mohamed'));
    expect(skeleton('ali')).not.toBe(skeleton('li'));
  });

  it('has no key for nothing', () => {
    expect(nameKeys('')).toEqual([]);
    expect(nameKeys(' – ')).toEqual([]);
    expect(nameKeys('Уа').length).toBeGreaterThan(0);
  });
});

describe('scriptOf', () => {
  it('[N1] tells the script of most letters', () => {
    const names = ['Анна', 'Anna', 'آنا', 'ანა', 'Աննա', 'Άννα', 'חנה', 'ሰላም', 'Анна V.'];
    expect(names.map(scriptOf)).toEqual(['Cyrl', 'Latn', 'Arab', 'Geor', 'Armn', 'Grek', 'Hebr', 'Ethi', 'Cyrl']);
    expect(scriptOf('123 –')).toBe('');
  });
});

describe('latinOf', () => {
  it('[N2] makes any name readable', () => {
    expect(latinOf('Щербакова Юлия')).toBe('Shcherbakova Yuliya');
    expect(latinOf('გიორგი მაისურაძე')).toBe('Giorgi Maisuradze');
    expect(latinOf('Հովհաննես')).toBe('Hovhannes');
    expect(latinOf('محمد الحسن')).toMatch(/^Muhammad al-Hasan$/);
    expect(latinOf('Đỗ Thị Hạnh')).toBe('Do Thi Hanh');
    expect(latinOf('')).toBe('');
    for (const name of ['ሰላም ገብረ', 'अमित', '王伟', 'סרה']) expect(latinOf(name), name).toMatch(/^[A-Za-z -]+$/);
  });
});
