import { Textarea, TextInput } from '@mantine/core';
import type { PlainQuestion } from '#shared/forms/formDefinition.ts';
import type { FieldProps } from './fieldProps.ts';
import { readNumber } from './readNumber.ts';
import { useFieldText } from './useFieldText.ts';
import styles from './fields.module.css';

type Kind = Exclude<PlainQuestion['kind'], 'yesNo' | 'approximateDate'>;
type Props = FieldProps & { readonly kind: Kind };

export function PlainField(props: Props) {
  if (props.kind === 'longText') return <LongText {...props} />;
  if (props.kind === 'number') return <NumberField {...props} />;
  return <OneLine {...props} />;
}

const inputs = {
  text: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  date: { type: 'date', max: '9999-12-31' },
  time: { type: 'time' },
} as const;
const widths = { text: undefined, phone: styles.phone, date: styles.short, time: styles.short };

function OneLine({ kind, part, path, inputId, describedBy }: Props) {
  const { answer: _answer, ...field } = useFieldText(part, path);
  const one = kind === 'phone' || kind === 'date' || kind === 'time' ? kind : 'text';
  return (
    <TextInput
      {...field}
      {...inputs[one]}
      {...described(inputId, describedBy)}
      classNames={{ root: widths[one] ?? '', input: one === 'text' || one === 'phone' ? (styles.byContent ?? '') : '' }}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

function LongText({ part, path, inputId, describedBy }: Props) {
  const { answer: _answer, ...field } = useFieldText(part, path);
  return (
    <Textarea
      {...field}
      {...described(inputId, describedBy)}
      classNames={{ input: styles.byContent ?? '' }}
      autosize
      minRows={3}
      maxRows={16}
      spellCheck={false}
    />
  );
}

function NumberField({ part, path, inputId, describedBy }: Props) {
  const { answer: _answer, ...field } = useFieldText(part, path, {
    show: (answer) => (answer === undefined || answer === null ? '' : String(answer)),
    keep: readNumber,
  });
  return (
    <TextInput
      {...field}
      {...described(inputId, describedBy)}
      classNames={{ root: styles.short ?? '', input: styles.byContent ?? '' }}
      inputMode="decimal"
      autoComplete="off"
    />
  );
}

function described(id: string, describedBy: string | undefined) {
  return describedBy === undefined ? { id } : { id, 'aria-describedby': describedBy };
}
