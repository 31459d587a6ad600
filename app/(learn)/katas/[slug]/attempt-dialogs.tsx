'use client';
/** What the workbench asks around an attempt: how it ends, what begins next, which of two drafts is kept. */
import type { Kata } from '../../../../content/kata.ts';
import { checkArgument } from '../../../../content/argument.ts';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import { useState } from 'react';
import { DivergedDialog } from '../../../_ui/attempt/diverged-dialog.tsx';
import { EndDialog, type EndAs } from '../../../_ui/attempt/end-dialog.tsx';
import { StartDialog } from '../../../_ui/attempt/start-dialog.tsx';
import { unsavedWords } from '../../../_ui/attempt/unsaved-words.ts';
import type { Mode } from '../../../_ui/attempt/sitting.ts';
import type { AttemptInHand } from './use-attempt.ts';
import { argumentOf, type Solution } from './use-solution.ts';

export type Asking = 'end' | 'start' | null;

interface AttemptDialogsProps {
  asking: Asking;
  onAsk(asking: Asking): void;
  kata: Kata;
  attempt: AttemptInHand;
  solution: Solution;
  row: AttemptRow | null;
}

export function AttemptDialogs({ asking, onAsk, kata, attempt, solution, row }: AttemptDialogsProps) {
  const { draft } = solution;
  const { sync } = draft.kept;
  /** What waits for the last save: said at once, as that may take its time. */
  const [savingFor, setSavingFor] = useState<EndAs | Mode | null>(null);
  const close = () => {
    attempt.clearRefusal();
    onAsk(null);
  };
  /** Saves what is left to save; answers with why that could not be done, or null. */
  const saveFor = async (errand: EndAs | Mode): Promise<string | null> => {
    attempt.clearRefusal();
    setSavingFor(errand);
    const sync = await draft.keeper?.flush();
    setSavingFor(null);
    return sync ? unsavedWords(sync) : null;
  };
  const end = async (as: EndAs) => {
    // What is handed in is what the server has: all of it, first. And what is given up stays in the history, if it can.
    const unsaved = await saveFor(as);
    if (as === 'handed-in' && unsaved !== null) return attempt.refuse(unsaved);
    if (await attempt.end(as)) onAsk(null);
  };
  const start = async (mode: Mode) => {
    // The practice that this ends keeps all of it, too.
    const unsaved = await saveFor(mode);
    if (unsaved !== null && draft.keeper?.current().sync.kind !== 'ended') return attempt.refuse(unsaved);
    if (await attempt.start(mode)) onAsk(null);
  };
  if (sync.kind === 'diverged')
    return (
      <DivergedDialog
        theirs={sync.theirs}
        mine={draft.read()}
        pasteOff={solution.pasteOff}
        onKeep={draft.keepMerged}
        onTakeTheirs={draft.takeTheirs}
      />
    );
  if (asking === 'end' && attempt.phase === 'open')
    return (
      <EndDialog
        standing={standingOf(kata, row, solution)}
        ending={attempt.ending ?? (isEnd(savingFor) ? savingFor : null)}
        refusal={attempt.refusal}
        onEnd={(as) => void end(as)}
        onClose={close}
      />
    );
  if (asking === 'start' && attempt.phase !== null)
    return (
      <StartDialog
        phase={attempt.phase}
        limitMinutes={kata.limitMinutes}
        starting={attempt.starting ?? (isEnd(savingFor) ? null : savingFor)}
        refusal={attempt.refusal}
        onStart={(mode) => void start(mode)}
        onClose={close}
      />
    );
  return null;
}

const isEnd = (errand: EndAs | Mode | null): errand is EndAs => errand === 'handed-in' || errand === 'abandoned';

function standingOf(kata: Kata, row: AttemptRow | null, solution: Solution): string {
  const code = row?.passed
    ? 'A submission of this attempt has passed.'
    : 'No submission of this attempt has passed yet.';
  if (kata.prose !== 'argument') return code;
  const { kind, message } = checkArgument({ argument: argumentOf(solution.prose) });
  return `${code} ${kind === 'ready' ? 'Your argument is handed in with it.' : kind === 'too-long' ? message : `Your argument has ${message}.`}`;
}
