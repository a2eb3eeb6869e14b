import { useMemberName } from '#renderer/services/vault.ts';
import { useRecordsPlace } from '#renderer/services/recordsPlace.ts';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from './useCaseFile.ts';

/** Where this file is, in words: on this laptop, at the office, with whom. */
export function CasePlace({ all, newest }: Pick<CaseFile, 'all' | 'newest'>) {
  const { t, i18n } = useTranslation('case');
  const nameOf = useMemberName();
  const ids = all.map(({ id }) => id);
  const place = useRecordsPlace(ids, newest);
  if (place === null) return null;
  const names = new Intl.ListFormat(i18n.language).format(place.with.map(nameOf));
  return (
    <span data-testid="case-place" data-at={place.at}>
      {names === '' || place.at !== 'office' ? t(`place.${place.at}`) : t('place.with', { names })}
    </span>
  );
}
