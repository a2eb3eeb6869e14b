/** Currencies in which aid is given, by ISO 4217. */
import type { Language } from '#shared/languages/languages.ts';
import { displayNameOf } from './displayNames.ts';

export const currencyCodes =
  'EUR USD GBP CHF RUB UAH GEL AMD AZN KZT KGS TJS UZS TMT BYN MDL PLN CZK HUF RON BGN RSD BAM ALL MKD TRY SEK NOK DKK ISK EGP MAD TND DZD LYD SDG SSP ETB ERN SOS KES UGX RWF BIF NGN GHS XOF XAF GMD GNF SLE CDF ILS JOD LBP SYP IQD IRR AFN PKR INR BDT LKR NPR MMK CNY MNT AED SAR QAR KWD YER CAD MXN COP'.split(
    ' ',
  );

export function currencyName(code: string, language: Language): string | undefined {
  return displayNameOf('currency', code, language);
}
