import { Button, Menu } from '@mantine/core';
import { useLanguage } from '#renderer/services/language.ts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDerived, useInterview } from './answers/InterviewContext.ts';
import { projectionOf } from '#shared/forms/personProjection.ts';
import type { Navigation } from './Rail.tsx';
import { ACCOUNT, REVIEW, sectionOf, sections } from './steps.ts';
import styles from './InterviewMode.module.css';

interface Props extends Navigation {
  readonly wide: boolean;
  readonly onAccount: () => void;
  readonly onFace: () => void;
}

/** Whose interview it is, and the few ways out of the question. */
export function Head({ step, goTo, wide, onAccount, onFace }: Props) {
  const { t } = useTranslation('interview');
  const { caseId, commit } = useInterview();
  const [, navigate] = useLocation();
  const name = useDerived('person', (data) => projectionOf(data).name);
  const leave = (): void => {
    const section = sectionOf(step);
    if (section !== undefined) commit(section.record);
    if (section?.record !== 'interview') commit('interview');
    navigate(`/case/${caseId}`);
  };
  return (
    <header className={styles.head}>
      <bdi className={styles.person}>{name === '' ? t('noName') : name}</bdi>
      {!wide && <SectionMenu step={step} goTo={goTo} />}
      <span className={styles.grow} />
      <Button variant={step === ACCOUNT ? 'light' : 'subtle'} size="compact-sm" onClick={onAccount} title="F8">
        {t('account')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onFace} title="F9">
        {t('turnScreen')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={leave} data-testid="leave-interview">
        {t('leave')}
      </Button>
    </header>
  );
}

function SectionMenu({ step, goTo }: Navigation) {
  const { t } = useTranslation('interview');
  const { language } = useLanguage();
  const titleOf = (id: string): string => sectionOf(id)?.title[language] ?? t('review');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          {titleOf(step)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...sections.map(({ id }) => id), REVIEW].map((id) => (
          <Menu.Item key={id} onClick={() => goTo(id)}>
            {titleOf(id)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
