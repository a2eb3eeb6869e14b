import { Button, NumberInput, Select } from '@mantine/core';
import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { useMain } from '#renderer/services/main.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PrintScreen.module.css';

type Printers = Output<MainCalls, 'printers'>;
type Said = 'printed' | 'notPrinted' | 'saved' | 'notSaved';
interface Props {
  readonly token: string;
  readonly pages: number;
  readonly disabled: boolean;
}

/** To a printer, or into a file that the person chooses. */
export function HandOver({ token, pages, disabled }: Props) {
  const { t } = useTranslation('print');
  const main = useMain();
  const printers = usePrinters();
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState(1);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const printer = chosen ?? printers?.find(({ isDefault }) => isDefault)?.name ?? printers?.[0]?.name ?? null;
  const run = (work: Promise<Said | null>): void => {
    setBusy(true);
    setSaid(null);
    void work.then(setSaid).finally(() => setBusy(false));
  };
  const print = async (name: string): Promise<Said> =>
    (await main.printPdf({ token, printer: name, copies })).ok ? 'printed' : 'notPrinted';
  const save = async (): Promise<Said | null> => {
    const answer = await main.savePdf({ token });
    return answer.ok ? (answer.value.saved ? 'saved' : null) : 'notSaved';
  };
  return (
    <div className={styles.handOver}>
      <p>{t('pages', { count: pages })}</p>
      {printers?.length === 0 && <p className={styles.spoolers}>{t('noPrinter')}</p>}
      {printer !== null && (
        <div className={styles.pair}>
          <Select
            label={t('printer')}
            data={(printers ?? []).map(({ name, label }) => ({ value: name, label }))}
            value={printer}
            allowDeselect={false}
            onChange={setChosen}
          />
          <NumberInput
            label={t('copies')}
            value={copies}
            min={1}
            max={50}
            onChange={(value) => setCopies(Math.min(50, Math.max(1, Number(value) || 1)))}
          />
        </div>
      )}
      <div className={styles.actions}>
        {printer !== null && (
          <Button loading={busy} disabled={disabled} onClick={() => run(print(printer))} data-testid="send-to-printer">
            {t('print')}
          </Button>
        )}
        <Button variant="default" loading={busy} disabled={disabled} onClick={() => run(save())} data-testid="save-pdf">
          {t('save')}
        </Button>
      </div>
      <p className={styles.said} role="status">
        {said === null ? '' : t(said)}
      </p>
    </div>
  );
}

function usePrinters(): Printers | null {
  const main = useMain();
  const [printers, setPrinters] = useState<Printers | null>(null);
  useEffect(() => {
    let left = false;
    void main.printers(null).then((answer) => {
      if (!left) setPrinters(answer.ok ? answer.value : []);
    });
    return () => {
      left = true;
    };
  }, [main]);
  return printers;
}
