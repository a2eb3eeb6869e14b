import type { LeafPath } from '#shared/merge/recordState.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { useChangedBy } from '../answers/InterviewContext.ts';
import type { Part } from '../answers/answerStore.ts';
import styles from './fields.module.css';

/** A colleague changed this while it was open here: a quiet mark beside the field, never under the cursor. */
export function ChangedMark({ part, path }: { readonly part: Part; readonly path: LeafPath }) {
  const { t } = useTranslation('interview');
  const nameOf = useMemberName();
  const by = useChangedBy(part, path);
  return by === undefined ? null : (
    <span className={styles.changed}>{t('changedBy', { name: `\u2068${nameOf(by)}\u2069` })}</span>
  );
}
