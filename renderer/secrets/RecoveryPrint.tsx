import { Button } from '@mantine/core';
import { useLanguage } from '#renderer/services/language.ts';
import { useMain, type Main } from '#renderer/services/main.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recoveryPaper } from './recoveryPaper.ts';
import classes from './Secrets.module.css';

type Said = 'printed' | 'saved' | 'noPrinter' | null;

async function printOn(main: Main, token: string): Promise<Said> {
  const printers = await main.printers(null);
  const all = printers.ok ? printers.value : [];
  const printer = all.find(({ isDefault }) => isDefault) ?? all[0];
  if (printer === undefined) return 'noPrinter';
  const done = await main.printPdf({ token, printer: printer.name, copies: 1 });
  return done.ok ? 'printed' : 'noPrinter';
}

async function saveAs(main: Main, token: string): Promise<Said> {
  const done = await main.savePdf({ token });
  return done.ok && done.value.saved ? 'saved' : null;
}

/** The code on paper, or as a PDF that the person puts where she likes. Main forgets the page at once. */
export function RecoveryPrint({ groups, label }: { readonly groups: readonly string[]; readonly label: string }) {
  const { t } = useTranslation('recovery');
  const main = useMain();
  const { language } = useLanguage();
  const [said, setSaid] = useState<Said>(null);

  async function onPaper(handOver: (main: Main, token: string) => Promise<Said>): Promise<void> {
    const words = { title: t('title'), paper: t('paper', { who: label }), group: (n: number) => t('group', { n }) };
    const rendered = await main.renderPdf(recoveryPaper(groups, language, words));
    if (!rendered.ok) {
      setSaid('noPrinter');
      return;
    }
    setSaid(await handOver(main, rendered.value.token));
    await main.dropPdf({ token: rendered.value.token });
  }

  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => void onPaper(printOn)} data-testid="print-recovery">
        {t('print')}
      </Button>
      <Button variant="default" onClick={() => void onPaper(saveAs)} data-testid="save-recovery">
        {t('savePdf')}
      </Button>
      <span className={classes.help} role="status">
        {said === null ? '' : t(said)}
      </span>
    </div>
  );
}
