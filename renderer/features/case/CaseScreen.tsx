import { Tabs } from '@mantine/core';
import { Page } from '#renderer/ui/Page.tsx';
import { Patience } from '#renderer/ui/Patience.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseHeader } from './CaseHeader.tsx';
import { ContestedValues } from './ContestedValues.tsx';
import { CaseFacts } from './facts/CaseFacts.tsx';
import { Consent } from './facts/Consent.tsx';
import { People } from './facts/People.tsx';
import { History } from './history/History.tsx';
import { Interviews } from './tabs/Interviews.tsx';
import { Letters } from './tabs/Letters.tsx';
import { Proceedings } from './tabs/Proceedings.tsx';
import { useCaseCommands } from './useCaseCommands.ts';
import { useCaseFile, type CaseFile } from './useCaseFile.ts';
import classes from './CaseScreen.module.css';

/** One case file: facts at the side, what happened in the middle. `files`: what its tab of that name shows. */
export function CaseScreen({ caseId, files }: { readonly caseId: string; readonly files: ReactNode }) {
  const { t } = useTranslation('case');
  const found = useCaseFile(caseId);
  useCaseCommands(caseId);
  if (found === undefined) return <Patience />;
  if (found === null) return <Page title="Pristan">{t('missing')}</Page>;
  const { file, people, consents, interviews, proceedings, letters, others, newest } = found;
  return (
    <div className={classes.screen} data-testid="case">
      <CaseHeader file={file} people={people} all={found.all} newest={newest} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <CaseFacts file={file} />
          <section>
            <h2 className={classes.heading}>{t('people.title')}</h2>
            <People file={file} people={people} />
          </section>
          <section>
            <h2 className={classes.heading}>{t('consent.title')}</h2>
            <Consent consents={consents} />
          </section>
        </div>
        <div className={classes.main}>
          <ContestedValues records={[file, ...people, ...consents, ...interviews, ...others]} />
          <CaseTabs found={found} proceedings={proceedings.length} letters={letters.length} files={files} />
        </div>
      </div>
    </div>
  );
}

function CaseTabs({
  found,
  proceedings,
  letters,
  files,
}: {
  readonly found: CaseFile;
  readonly proceedings: number;
  readonly letters: number;
  readonly files: ReactNode;
}) {
  const { t } = useTranslation('case');
  const { file, people, interviews } = found;
  const counted = (label: string, n: number): string => (n === 0 ? label : `${label} (${String(n)})`);
  return (
    <Tabs defaultValue="interviews" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="interviews">{counted(t('tabs.interviews'), interviews.length)}</Tabs.Tab>
        <Tabs.Tab value="proceedings">{counted(t('tabs.proceedings'), proceedings)}</Tabs.Tab>
        <Tabs.Tab value="letters" data-testid="tab-letters">
          {counted(t('tabs.letters'), letters)}
        </Tabs.Tab>
        <Tabs.Tab value="files" data-testid="tab-files">
          {t('tabs.files')}
        </Tabs.Tab>
        <Tabs.Tab value="history" data-testid="tab-history">
          {t('tabs.history')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="interviews">
        <Interviews interviews={interviews} people={people} />
      </Tabs.Panel>
      <Tabs.Panel value="proceedings">
        <Proceedings proceedings={found.proceedings} />
      </Tabs.Panel>
      <Tabs.Panel value="letters">
        <Letters caseId={file.id} letters={found.letters} />
      </Tabs.Panel>
      <Tabs.Panel value="files">{files}</Tabs.Panel>
      <Tabs.Panel value="history">
        <History caseId={file.id} updatedAt={found.newest} />
      </Tabs.Panel>
    </Tabs>
  );
}
