/** What one does with a line. Each of these becomes a revision at once: a colleague is to see it. */
import { dangers, type LineState, type Outcome, type ReceptionLine } from '#shared/reception/receptionLine.ts';
import type { Scalar } from '#shared/merge/recordState.ts';
import { useOpenVault } from '#renderer/services/vault.ts';
import { useMayWrite } from '#renderer/ui/mayWrite.ts';
import { useMemo, useState } from 'react';

type Values = Readonly<Record<string, Scalar>>;

export interface LineActions {
  enter(line: ReceptionLine, state: LineState): void;
  /** Says that I take the person, whoever else called. */
  take(line: ReceptionLine): void;
  nextDanger(line: ReceptionLine): void;
  become(line: ReceptionLine, outcome: Outcome): void;
  /** Id of the line of which was just asked whether to take over from the colleague who called; '' for none. */
  readonly asksAbout: string;
}

export function useLineActions(): LineActions {
  const { drafts, me } = useOpenVault();
  const mayWrite = useMayWrite();
  const [asksAbout, setAsksAbout] = useState('');
  return useMemo(() => {
    const write = ({ id }: ReceptionLine, values: Values): void => {
      setAsksAbout('');
      if (!mayWrite) return;
      for (const [path, value] of Object.entries(values)) drafts.change(id, path, value);
      void drafts.commit(id);
    };
    const take = (line: ReceptionLine): void => {
      write(line, { state: 'called', taker: me.memberId, calledAt: Date.now() });
    };
    return {
      asksAbout,
      take,
      enter(line, state) {
        const isAnothers = state === 'called' && line.state === 'called' && line.taker !== me.memberId;
        if (isAnothers && asksAbout !== line.id) setAsksAbout(line.id);
        else if (state === 'called') take(line);
        else if (state === 'waiting') write(line, { state, taker: '' });
        else write(line, line.taker === '' && state === 'seen' ? { state, taker: me.memberId } : { state });
      },
      nextDanger(line) {
        write(line, { danger: dangers[(dangers.indexOf(line.danger) + dangers.length - 1) % dangers.length] ?? '' });
      },
      become(line, outcome) {
        // Who is asked out of the queue for an interview is with us; the rest is told and done.
        const state = outcome === 'intake' ? 'called' : 'seen';
        const taker = line.taker === '' ? { taker: me.memberId } : {};
        write(line, { became: outcome, ...(line.state === 'seen' ? {} : { state }), ...taker });
      },
    };
  }, [drafts, me.memberId, mayWrite, asksAbout]);
}
