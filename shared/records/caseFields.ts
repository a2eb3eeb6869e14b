/** The leaves that every part of the program may rely on, by record type. A list is a map keyed by item id; an item's
 *  place is its leaf `order` (fractional index). Dates are `YYYY-MM-DD` unless they are called approximate (EDTF);
 *  moments are milliseconds since 1970. `''` and absent mean the same.
 *
 *  case        number ('' while provisional) · provisional · token (22 characters, for the QR code) · caseId (its own id)
 *              numberTwice/<caseId> (the number that both had) · status · category · priority · worker · standIn (member ids) · openedOn · closedOn
 *              people/<personId>/{relation, principal, order}
 *  person      the form's sections `identity`, `references`, `documents` (see ../forms/intake) · caseId
 *  consent     section `consent` · caseId · personId · interviewId
 *  interview   sections `interview`, `family`, `journey`, `registrations`, `services`, `signOff` · caseId · personId
 *  account     account/paragraphs/… and account/marks/… (see ../forms/account.ts) · caseId · personId · interviewId
 *  assessment  sections `grounds`, `events`, `needs`, `assessment` · caseId · personId · interviewId
 *  proceeding  caseId · personId · jurisdiction (alpha-3) · kind · authority · chamber · level · number · openedOn
 *              steps/<id>/{order, kind, date, servedOn, safeDate, note}
 *              decisions/<id>/{order, outcome, ground, date, received}
 *              deadlines/<id>/{order, rule, from, due, basis, doneOn, proof}
 *  letter      caseId · personId · date · addressee (lines) · country · purpose · language · subject · signatory
 *              text/<id>/{order, kind, text, marks} · number · provisional · numberedOn (device) · numberedBy · numberedAt
 *              otherNumbers/<number> · signed/… · sent/… · answer/… · voided/… (see ../letters/SPEC.md)
 *  file        caseId · name · mediaType · size (bytes) · chunks (their names in one text, see shared/chunks) · thumbnail
 *              (`data:image/…`) · interrupted · agreed (the person who is recorded said yes)
 *  office      name · letterhead · countryRules · signatory · nextLetterNumber · nextCaseNumber · largestFile (bytes)
 *              numberLeases/<lease> · numberLosses/<lease> (see ../numbers/officeLeases.ts)
 *              numberVoids/<key> · numbersReserved/<key> (see ../numbers)
 *  reception   a line: days/<YYYY-MM-DD> (its number in the queue of that day) · arrivedAt · name · contact · language ·
 *              country · about · danger · company · taker (member id) · state · calledAt · became · becameNote · becameOn ·
 *              becameCase · call/{caller, relation, person, where, until}; the closing of a day: closes · closedAt
 *              (see ../reception)
 *
 *  In every record a question that was not answered for a reason keeps it in `noAnswer/…`, and a section that was marked
 *  done or not asked as a whole in `marked/<section>` (see ../forms). */

/** Leaves of a person that finding and the register read. `<id>` stands for an item id. */
export const personPaths = {
  /** identity/names/<id>/{text, script, kind, system, canonical, order} */
  names: 'identity/names',
  /** identity/phones/<id>/{number, owner, safe, note, order} */
  phones: 'identity/phones',
  /** Approximate (EDTF). */
  birthDate: 'identity/birthDate',
  /** identity/nationalities/<id>/{country, basis, note, order} */
  nationalities: 'identity/nationalities',
  /** references/numbers/<id>/{kind, number, issuer, date, order} */
  numbers: 'references/numbers',
  /** documents/papers/<id>/{kind, number, issuer, …, order} */
  papers: 'documents/papers',
} as const;
