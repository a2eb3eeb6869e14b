import {
  IconCalendarEvent,
  IconClipboardList,
  IconFolders,
  IconMail,
  IconPlus,
  IconSettings,
} from '@tabler/icons-react';
import { Keys } from '#renderer/ui/Keys.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { keysOf } from '../commands/keysOf.ts';
import classes from './Sidebar.module.css';

const ICON = 18;

/** The places of the app, in words; the icon only repeats them. */
export function Sidebar() {
  const { t } = useTranslation('frame');
  return (
    <nav className={classes.sidebar} aria-label={t('places')}>
      <p className={classes.name}>Pristan</p>
      <Place to="/reception" icon={<IconClipboardList size={ICON} />} word={t('reception')} keys={keysOf.reception} />
      <Place to="/" icon={<IconCalendarEvent size={ICON} />} word={t('today')} keys={keysOf.today} />
      <Place
        to="/cases"

        icon={<IconFolders size={ICON} />}
        word={t('cases')}
        keys={keysOf.cases}
      />
      <Place to="/letters" icon={<IconMail size={ICON} />} word={t('letters')} keys={keysOf.letters} />
      <div className={classes.gap} />
      <Place
        to="/intake"

        icon={<IconPlus size={ICON} />}
        word={t('newIntake')}
        keys={keysOf.newIntake}
        strong
      />
      <Place
        to="/settings"

        icon={<IconSettings size={ICON} />}
        word={t('settings')}
        keys={keysOf.settings}
      />
    </nav>
  );
}

/** A case file belongs to the cases, and so does the register of their numbers; a letter to the letters, a part of the
 *  settings to the settings. */
function placeOf(route: string): string {
  const [, first = ''] = route.split('/');
  const lists: Readonly<Record<string, string>> = { case: '/cases', numbers: '/cases', letter: '/letters' };
  return lists[first] ?? `/${first}`;
}

interface PlaceProps {
  readonly to: string;
  readonly icon: ReactNode;
  readonly word: string;
  readonly keys: string;
  readonly strong?: boolean;
}

function Place({ to, icon, word, keys, strong = false }: PlaceProps) {
  const [location] = useLocation();
  const here = placeOf(location) === to;
  return (
    <Link
      href={to}
      className={`${classes.place} ${strong ? classes.new : ''}`}
      aria-current={here ? 'page' : undefined}
      data-testid={`place-${to.slice(1) || 'today'}`}
    >
      {icon}
      <span className={classes.word}>{word}</span>
      <Keys combo={keys} />
    </Link>
  );
}
