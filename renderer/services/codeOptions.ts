import { codeLabel } from '#shared/codes/codeLists.ts';
import { searchCodes } from '#shared/codes/searchCodes.ts';
import type { CodeList } from '#shared/forms/formDefinition.ts';
import { useLanguage } from './language.ts';
import { useMe } from './vault.ts';
import type { OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';

export interface CodeOptions {
  readonly data: { readonly value: string; readonly label: string }[];
  /** Finds as people type: in the screen's language and in English, accents and case aside. */
  readonly filter: OptionsFilter;
}
/** More than fit on a screen help nobody to choose. */
const MOST_SHOWN = 80;

/** The answers of a code list; `chosen` is offered even when the list does not know it, so that nothing disappears. */
export function useCodeOptions(list: CodeList, chosen: readonly string[]): CodeOptions {
  const { language } = useLanguage();
  const { members } = useMe();
  const known = useMemo(
    () =>
      list === 'members'
        ? members.map(({ id, name }) => ({ value: id, label: name }))
        : searchCodes(list, '', language).map(({ code, label }) => ({ value: code, label })),
    [list, members, language],
  );
  const strangers = chosen.filter((code) => known.every(({ value }) => value !== code));
  const strange = strangers.map((code) => ({
    value: code,
    label: list === 'members' ? code.slice(0, 6) : codeLabel(list, code, language),
  }));
  return { data: [...known, ...strange], filter: filterOf(list, language) };
}

function filterOf(list: CodeList, language: Parameters<typeof searchCodes>[2]): OptionsFilter {
  return ({ options, search }) => {
    if (list === 'members') {
      const wanted = search.trim().toLowerCase();
      return options.filter((option) => 'label' in option && option.label.toLowerCase().includes(wanted));
    }
    const byCode = new Map(options.flatMap((option) => ('value' in option ? [[option.value, option] as const] : [])));
    return searchCodes(list, search, language)
      .flatMap(({ code }) => byCode.get(code) ?? [])
      .slice(0, MOST_SHOWN);
  };
}
