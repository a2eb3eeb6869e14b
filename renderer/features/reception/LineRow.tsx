import { codeLabel } from '#shared/codes/codeLists.ts';
import { carriedFrom, carriedTo } from '#shared/reception/dayList.ts';
import { companies, isOpen, takersAtOnce, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useLanguage } from '#renderer/services/language.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { useSayDay } from './useSayDay.ts';
import classes from './Reception.module.css';

interface Props {
  readonly line: ReceptionLine;
  readonly label: string;
  readonly day: string;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

/** One line: whom to call, in danger of what, and who has called. */
export function LineRow({ line, label, day, isSelected, onSelect }: Props) {
  const { t } = useTranslation('reception');
  const { language } = useLanguage();
  const { sayDay } = useSayDay();
  const from = carriedFrom(line, day);
  const company = companyOf(line);
  const known = [
    line.language === '' ? '' : codeLabel('languages', line.language, language),
    line.country === '' ? '' : codeLabel('countries', line.country, language),
  ].filter((word) => word !== '');
  return (
    <div
      id={`line-${line.id}`}
      role="row"
      className={classes.row}
      aria-selected={isSelected}
      data-danger={line.danger}
      data-open={isOpen(line)}
      data-state={line.state}
      data-testid="reception-line"
      onClick={() => {
        onSelect(line.id);
      }}
    >
      <span role="gridcell" className={classes.number}>
        <bdi>{label}</bdi>
      </span>
      <span role="gridcell" className={classes.cell}>
        <bdi className={classes.name}>{line.name}</bdi>
        <bdi className={classes.soft}>{line.contact}</bdi>
      </span>
      <span role="gridcell" className={classes.cell}>
        {line.danger !== 'normal' && (
          <span className={classes.danger}>{codeLabel('priorities', line.danger, language)}</span>
        )}
        <bdi className={classes.about}>{line.about}</bdi>
        {from !== '' && <span className={classes.soft}>{t('from', { day: sayDay(from) })}</span>}
      </span>
      <span role="gridcell" className={classes.cell}>
        {known.map((word) => (
          <bdi key={word} className={classes.soft}>
            {word}
          </bdi>
        ))}
        {company !== '' && <span className={classes.soft}>{t(`company.${company}`)}</span>}
      </span>
      <State line={line} day={day} />
    </div>
  );
}

function State({ line, day }: { readonly line: ReceptionLine; readonly day: string }) {
  const { t } = useTranslation('reception');
  const { sayDay } = useSayDay();
  const nameOf = useMemberName();
  const to = carriedTo(line, day);
  const several = takersAtOnce(line);
  const takers = several.length > 1 ? several : line.taker === '' ? [] : [line.taker];
  return (
    <span role="gridcell" className={classes.cell} data-testid="line-state">
      <span className={classes.state}>{to === '' ? t(`states.${line.state}`) : t('to', { day: sayDay(to) })}</span>
      {line.became !== '' && <span className={classes.state}>{t(`outcomes.${line.became}`)}</span>}
      {takers.length > 0 && (
        <bdi className={takers.length > 1 ? classes.atOnce : classes.soft}>{takers.map(nameOf).join(', ')}</bdi>
      )}
    </span>
  );
}

function companyOf({ company }: ReceptionLine): (typeof companies)[number] | '' {
  return companies.find((one) => one === company) ?? '';
}
