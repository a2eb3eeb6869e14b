import { codeLabel, type CodeListName } from '#shared/codes/codeLists.ts';
import { useLanguage } from './language.ts';

/** The words for a code in the interface's language; '' for none, the code itself when it is not known. */
export function useCodeLabel(): (list: CodeListName, code: string) => string {
  const { language } = useLanguage();
  return (list, code) => (code === '' ? '' : codeLabel(list, code, language));
}
