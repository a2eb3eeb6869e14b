import { TextInput } from '@mantine/core';
import { textAt } from '#shared/forms/places.ts';
import type { ReceptionLine } from '#shared/reception/receptionLine.ts';
import { useDraft } from '#renderer/services/vault.ts';
import { useState } from 'react';
import classes from './Reception.module.css';

interface Props {
  readonly line: ReceptionLine;
  readonly path: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
}

/** One leaf of a line: kept while it is typed, told to colleagues when it is left. */
export function LeafField({ line, path, label, type = 'text' }: Props) {
  const draft = useDraft(line.id);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      size="xs"
      type={type}
      label={label}
      value={typed ?? textAt(line.data, path)}
      classNames={{ input: classes.byContent ?? '' }}
      maxLength={500}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        draft.change(path, event.currentTarget.value);
      }}
      onBlur={() => {
        if (typed === null) return;
        void draft.commit().then(() => {
          setTyped(null);
        });
      }}
      data-testid={`line-${path.replace('/', '-')}`}
    />
  );
}
