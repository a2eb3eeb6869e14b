import { Button } from '@mantine/core';
import type { MainCalls, ProfileSummary } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMain } from '#renderer/services/main.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataDrawing, type Door } from './DataPicture.tsx';
import classes from './WelcomeScreen.module.css';

const doors = ['office', 'join', 'sample'] as const satisfies readonly Door[];

/** The first window: unlock one of the profiles on this laptop, or take one of three doors. */
export function WelcomeScreen(props: {
  readonly where: Output<MainCalls, 'whereAmI'>;
  /** The language switch and what the system beneath does not protect. */
  readonly foot: ReactNode;
}) {
  const { t } = useTranslation('welcome');
  const main = useMain();
  const { language } = useLanguage();
  const { profiles } = props.where;
  return (
    <main className={classes.screen} data-testid="welcome">
      <div className={classes.sheet}>
        <h1 className={classes.name}>{t('greeting')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        {profiles.length > 0 && (
          <section>
            <h2 className={classes.heading}>{t('profiles.title')}</h2>
            <ul className={classes.profiles}>
              {profiles.map((profile) => (
                <ProfileLine
                  key={profile.id}
                  profile={profile}
                  onOpen={() => {
                    void main.openProfile({ profileId: profile.id });
                  }}
                />
              ))}
            </ul>
          </section>
        )}
        <div className={classes.doors}>
          {doors.map((door) => (
            <button
              key={door}
              type="button"
              className={classes.door}
              data-testid={`door-${door}`}
              onClick={() => {
                void main.startProfile({ door, language });
              }}
            >
              <span className={classes.doorPicture}>
                <DataDrawing door={door} />
              </span>
              <span className={classes.doorName}>{t(`doors.${door}`)}</span>
              <span className={classes.doorHelp}>{t(`doors.${door}Help`)}</span>
            </button>
          ))}
        </div>
        <Button
          variant="subtle"
          size="xs"
          mt="md"
          className={classes.quiet ?? ''}
          data-testid="door-restore"
          onClick={() => {
            void main.startProfile({ door: 'restore', language });
          }}
        >
          {t('doors.restore')}
        </Button>
        <div className={classes.foot}>{props.foot}</div>
      </div>
    </main>
  );
}

function ProfileLine({ profile, onOpen }: { readonly profile: ProfileSummary; readonly onOpen: () => void }) {
  const { t } = useTranslation('welcome');
  const shut = profile.state === 'damaged' || profile.state === 'newer';
  return (
    <li className={classes.profile} data-testid="profile">
      <span className={classes.label}>
        <bdi>{profile.label === '' ? t('profiles.unfinished') : profile.label}</bdi>
        {profile.sample && <span className={classes.kind}> · {t('profiles.sample')}</span>}
        {shut && (
          <p className={classes.trouble} data-testid={`profile-${profile.state}`}>
            {t(profile.state === 'damaged' ? 'profiles.damaged' : 'profiles.newer')}
          </p>
        )}
      </span>
      {!shut && (
        <Button size="xs" variant="default" onClick={onOpen}>
          {t('profiles.unlock')}
        </Button>
      )}
    </li>
  );
}
