import { Button, Checkbox, Menu } from '@mantine/core';
import { useCodeLabel } from '#renderer/services/codeWords.ts';
import { useMemberName } from '#renderer/services/vault.ts';
import { useTranslation } from 'react-i18next';
import { chips, isNarrowed, nothingAsked, updatedSpans, type Asked, type Chip } from './registerQuery.ts';
import { useFacets } from './useFacets.ts';
import classes from './FilterChips.module.css';

const lists = { status: 'caseStatuses', category: 'categories', country: 'countries', priority: 'priorities' } as const;

interface Props {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** A chip per filter; it says what it lets through. Several values of one chip widen, several chips narrow. */
export function FilterChips({ asked, onAsk }: Props) {
  const { t } = useTranslation('register');
  const facets = useFacets();
  const sayValue = useSayValue();
  return (
    <div className={classes.chips}>
      {chips.map((chip) => {
        const chosen = asked.chosen[chip];
        const said = chosen.map((code) => sayValue(chip, code)).join(', ');
        return (
          <Menu key={chip} closeOnItemClick={false} position="bottom-start">
            <Menu.Target>
              <button
                type="button"
                className={`${classes.chip} ${chosen.length > 0 ? classes.on : ''}`}
                data-testid={`chip-${chip}`}
              >
                {t(`columns.${chip}`)}: {said === '' ? t('any') : said}
              </button>
            </Menu.Target>
            <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
              {facets[chip].map((code) => (
                <Menu.Item
                  key={code}
                  leftSection={<Checkbox.Indicator size="xs" checked={chosen.includes(code)} />}
                  role="menuitemcheckbox"
                  aria-checked={chosen.includes(code)}
                  onClick={() => {
                    const next = chosen.includes(code) ? chosen.filter((held) => held !== code) : [...chosen, code];
                    onAsk({ ...asked, chosen: { ...asked.chosen, [chip]: next } });
                  }}
                >
                  {sayValue(chip, code)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        );
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <button
            type="button"
            className={`${classes.chip} ${asked.updated === 'any' ? '' : classes.on}`}
            data-testid="chip-updated"
          >
            {t('columns.updatedAt')}: {t(`updated.${asked.updated}`)}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {updatedSpans.map((span) => (
            <Menu.Item
              key={span}
              onClick={() => {
                onAsk({ ...asked, updated: span });
              }}
            >
              {t(`updated.${span}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isNarrowed(asked) && (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            onAsk({ ...nothingAsked, sort: asked.sort });
          }}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function useSayValue(): (chip: Chip, code: string) => string {
  const label = useCodeLabel();
  const nameOf = useMemberName();
  return (chip, code) => (chip === 'worker' ? nameOf(code) : label(lists[chip], code));
}
