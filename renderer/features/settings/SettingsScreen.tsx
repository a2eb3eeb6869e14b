import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Writing } from '#renderer/ui/Writing.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { About } from './About.tsx';
import { Backups } from './backups/Backups.tsx';
import { Colleagues } from './colleagues/Colleagues.tsx';
import { ContestedCases } from './contested/ContestedCases.tsx';
import { Laptop } from './Laptop.tsx';
import { Look } from './Look.tsx';
import { OfficeDetails } from './OfficeDetails.tsx';
import { OfficeServer } from './office/OfficeServer.tsx';
import { Safety } from './safety/Safety.tsx';
import classes from './Settings.module.css';

const parts = [
  'office',
  'details',
  'colleagues',
  'contested',
  'safety',
  'backups',
  'carry',
  'look',
  'laptop',
  'about',
] as const;
type Part = (typeof parts)[number];

interface Props {
  /** The route's last segment; anything unknown is the first part. */
  readonly part: string;
  readonly where: Output<MainCalls, 'whereAmI'>;
  readonly languageSwitch: ReactNode;
  /** Taking along and bringing in. */
  readonly carry: ReactNode;
}

export function SettingsScreen({ part, where, languageSwitch, carry }: Props) {
  const { t } = useTranslation('settings');
  const here: Part = parts.find((known) => known === part) ?? 'office';
  const bodies: Readonly<Record<Part, ReactNode>> = {
    office: (
      <Writing>
        <OfficeServer />
      </Writing>
    ),
    details: (
      <Writing>
        <OfficeDetails />
      </Writing>
    ),
    colleagues: (
      <Writing>
        <Colleagues />
      </Writing>
    ),
    contested: <ContestedCases />,
    safety: <Safety label={where.profile?.label ?? ''} />,
    backups: <Backups />,
    carry,
    look: <Look languageSwitch={languageSwitch} />,
    laptop: <Laptop warnings={where.warnings} />,
    about: <About version={where.version} testRuntime={where.testRuntime} />,
  };
  return (
    <Page title={t('title')}>
      <div className={classes.columns} data-testid="settings">
        <nav className={classes.parts} aria-label={t('title')}>
          {parts.map((one) => (
            <Link
              key={one}
              href={`/settings/${one}`}
              className={classes.part ?? ''}
              aria-current={one === here ? 'page' : undefined}
              data-testid={`settings-${one}`}
            >
              {t(`parts.${one}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.body}>{bodies[here]}</div>
      </div>
    </Page>
  );
}
