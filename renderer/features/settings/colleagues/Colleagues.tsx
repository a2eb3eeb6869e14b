import { useMe } from '#renderer/services/vault.ts';
import { When } from '#renderer/ui/When.tsx';
import { useTranslation } from 'react-i18next';
import classes from '../Settings.module.css';
import { Invite } from './Invite.tsx';
import { Requests } from './Requests.tsx';

/** Who is in this office, and letting somebody in. */
export function Colleagues() {
  const { t } = useTranslation('colleagues');
  const { members, memberId } = useMe();
  const mayInvite = members.find(({ id }) => id === memberId)?.admin === true;
  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.heading}>{t('members')}</h2>
        <ul className={classes.list}>
          {members.map(({ id, name, admin, joinedAt }) => (
            <li key={id} className={classes.line} data-testid="member">
              <span className={classes.grow}>
                <bdi className={classes.name}>{name}</bdi>{' '}
                {id === memberId && <span className={classes.soft}>({t('you')})</span>}
              </span>
              <span className={classes.small}>{admin ? t('admin') : ''}</span>
              <span className={classes.small}>
                {t('since')} <When at={joinedAt} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {mayInvite && <Invite />}
      {mayInvite && <Requests />}
    </>
  );
}
