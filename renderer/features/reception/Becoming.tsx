import { Button } from '@mantine/core';
import { callFields, outcomes, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { LeafField } from './LeafField.tsx';
import type { LineActions } from './useLineActions.ts';
import classes from './Reception.module.css';

interface Props {
  readonly line: ReceptionLine;
  readonly actions: LineActions;
}

/** What a line becomes, and the little that is asked of each. */
export function Becoming({ line, actions }: Props) {
  const { t } = useTranslation('reception');
  return (
    <div>
      <h3 className={classes.panelHeading}>{t('becomes')}</h3>
      <div className={classes.buttons} role="group" aria-label={t('becomes')}>
        {outcomes.map((outcome, index) => (
          <Button
            key={outcome}
            size="compact-sm"
            variant={line.became === outcome ? 'filled' : 'default'}
            aria-pressed={line.became === outcome}
            onClick={() => {
              actions.become(line, outcome);
            }}
            data-testid={`become-${outcome}`}
          >
            {String(index + 1)} {t(`outcomes.${outcome}`)}
          </Button>
        ))}
      </div>
      {line.became !== '' && <Outcome key={line.became} line={line} />}
    </div>
  );
}

function Outcome({ line }: { readonly line: ReceptionLine }) {
  const { t } = useTranslation('reception');
  if (line.became === '') return null;
  return (
    <div className={classes.outcome} data-testid={`outcome-${line.became}`}>
      {line.became === 'call' &&
        callFields.map((field) => (
          <LeafField key={field} line={line} path={`call/${field}`} label={t(`call.${field}`)} />
        ))}
      {line.became === 'appointment' && <LeafField line={line} path="becameOn" label={t('on')} type="date" />}
      <LeafField line={line} path="becameNote" label={t(`note.${line.became}`)} />
      <ToCase line={line} />
    </div>
  );
}

/** An intake starts by finding an earlier file; once there is a case, the line leads to it. */
function ToCase({ line }: { readonly line: ReceptionLine }) {
  const { t } = useTranslation('reception');
  const [, navigate] = useLocation();
  const caseId = line.becameCase;
  if (caseId === '' && line.became !== 'intake') return null;
  return (
    <Button
      size="compact-sm"
      onClick={() => {
        navigate(caseId === '' ? `/intake/reception/${line.id}` : `/case/${caseId}`);
      }}
      data-testid={caseId === '' ? 'begin-intake' : 'open-line-case'}
    >
      {t(caseId === '' ? 'beginIntake' : 'openCase')}
    </Button>
  );
}
