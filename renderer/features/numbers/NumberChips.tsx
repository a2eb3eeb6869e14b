import { Menu } from '@mantine/core';
import { numberStates } from '#shared/ipc/vault/numbersCalls.ts';
import { numberKinds } from '#shared/numbers/numberBlock.ts';
import { useTranslation } from 'react-i18next';
import type { AskedNumbers } from './useNumbers.ts';
import classes from './NumberChips.module.css';

interface Props {
  readonly asked: AskedNumbers;
  readonly years: readonly number[];
  readonly onAsk: (asked: AskedNumbers) => void;
}

/** A chip per filter; it says what it lets through. */
export function NumberChips({ asked, years, onAsk }: Props) {
  const { t } = useTranslation('numbers');
  return (
    <div className={classes.chips}>
      <Chip
        name="state"
        chosen={asked.state}
        values={numberStates}
        say={(state) => t(`states.${state}`)}
        onChoose={(state) => {
          onAsk({ ...asked, state });
        }}
      />
      <Chip
        name="year"
        chosen={asked.year}
        values={years}
        say={String}
        onChoose={(year) => {
          onAsk({ ...asked, year });
        }}
      />
      <Chip
        name="kind"
        chosen={asked.kind}
        values={numberKinds}
        say={(kind) => t(`kinds.${kind}`)}
        onChoose={(kind) => {
          onAsk({ ...asked, kind });
        }}
      />
    </div>
  );
}

interface ChipProps<Value> {
  readonly name: 'state' | 'year' | 'kind';
  readonly chosen: Value | null;
  readonly values: readonly Value[];
  readonly say: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

function Chip<Value extends string | number>({ name, chosen, values, say, onChoose }: ChipProps<Value>) {
  const { t } = useTranslation('numbers');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={`${classes.chip} ${chosen === null ? '' : classes.on}`}
          data-testid={`numbers-${name}`}
        >
          {t(`chips.${name}`)}: {chosen === null ? t('any') : say(chosen)}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" style={{ overflowY: 'auto' }}>
        {[null, ...values].map((value) => (
          <Menu.Item
            key={String(value)}
            role="menuitemradio"
            aria-checked={value === chosen}
            data-testid={`numbers-${name}-${String(value ?? 'any')}`}
            onClick={() => {
              onChoose(value);
            }}
          >
            {value === null ? t('any') : say(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
