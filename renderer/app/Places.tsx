import type { MainCalls } from '#shared/ipc/mainCalls.ts';
import type { Output } from '#shared/rpc/rpc.ts';
import { Carry } from '#renderer/features/carry/Carry.tsx';
import { CaseScreen } from '#renderer/features/case/CaseScreen.tsx';
import { Files } from '#renderer/features/files/Files.tsx';
import { FindScreen } from '#renderer/features/find/FindScreen.tsx';
import { GuideCard } from '#renderer/features/guide/GuideCard.tsx';
import { InterviewScreen } from '#renderer/features/interview/InterviewScreen.tsx';
import { LetterPrint } from '#renderer/features/letters/LetterPrint.tsx';
import { LetterScreen } from '#renderer/features/letters/LetterScreen.tsx';
import { LettersScreen } from '#renderer/features/letters/LettersScreen.tsx';
import { NewLetter } from '#renderer/features/letters/begin/NewLetter.tsx';
import { JobPages } from '#renderer/features/print/JobPages.tsx';
import { NumbersScreen } from '#renderer/features/numbers/NumbersScreen.tsx';
import { PrintScreen } from '#renderer/features/print/PrintScreen.tsx';
import { ReceptionScreen } from '#renderer/features/reception/ReceptionScreen.tsx';
import { SlipsScreen } from '#renderer/features/print/SlipsScreen.tsx';
import { RegisterScreen } from '#renderer/features/register/RegisterScreen.tsx';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx';
import { TodayScreen } from '#renderer/features/today/TodayScreen.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { LanguageSwitch } from './frame/LanguageSwitch.tsx';

/** Every place that one can be in. Features do not know each other: what one shows of another is handed in here. */
export function Places({ where }: { readonly where: Output<MainCalls, 'whereAmI'> }) {
  return (
    <Switch>
      <Route path="/">
        <TodayScreen guide={<GuideCard />} warnings={where.warnings} />
      </Route>
      <Route path="/reception/:day?">{({ day }) => <ReceptionScreen day={day} />}</Route>
      <Route path="/cases">
        <RegisterScreen />
      </Route>
      <Route path="/numbers">
        <NumbersScreen />
      </Route>
      <Route path="/case/:caseId/print">
        <PrintScreen />
      </Route>
      <Route path="/print/blank">
        <PrintScreen />
      </Route>
      <Route path="/case/:caseId/letter">{({ caseId }) => <NewLetter caseId={caseId} />}</Route>
      <Route path="/letters">
        <LettersScreen />
      </Route>
      <Route path="/letter/:id/print">
        {({ id }) => <LetterPrint id={id} pages={(title, job) => <JobPages title={title} job={job} />} />}
      </Route>
      <Route path="/letter/:id">{({ id }) => <LetterScreen key={id} id={id} />}</Route>
      <Route path="/print/slips/:day/:from">{({ day, from }) => <SlipsScreen day={day} from={Number(from)} />}</Route>
      <Route path="/case/:id">{({ id }) => <CaseScreen key={id} caseId={id} files={<Files caseId={id} />} />}</Route>
      <Route path="/intake/reception/:line">
        {({ line }) => <FindScreen key={line} lineId={line} reserved={null} />}
      </Route>
      <Route path="/intake/:number?">
        {({ number }) => <FindScreen key={number ?? ''} lineId={null} reserved={reservedNumber(number)} />}
      </Route>
      <Route path="/interview/:id">
        <InterviewScreen />
      </Route>
      <Route path="/settings/:part?">
        {({ part }) => (
          <SettingsScreen part={part ?? ''} where={where} languageSwitch={<LanguageSwitch />} carry={<Carry />} />
        )}
      </Route>
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  );
}

/** The number that a form on paper carries. */
function reservedNumber(number: string | undefined): number | null {
  return number !== undefined && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
}

function Nowhere() {
  const { t } = useTranslation('frame');
  return <Page title="Pristan">{t('notFound')}</Page>;
}
