/** What is left out at the person's wish, in words. Only a screen ever says it. */
import type { FormDefinition } from './formDefinition.ts';
import type { Language } from '#shared/languages/languages.ts';

/** `paths` as `withheldPaths` gives them, everything ('') aside. */
export function withheldWords(form: FormDefinition, paths: readonly string[], language: Language): readonly string[] {
  return paths.flatMap((path) => {
    const [sectionId, questionId] = path.split('/');
    const section = form.sections.find(({ id }) => id === sectionId);
    const question = section?.questions.find(({ id }) => id === questionId);
    const label = questionId === undefined ? section?.title : question?.label;
    return label === undefined ? [] : [label[language]];
  });
}
