'use client';
/** Above the verdict: what the attempt has come to, once it has passed, and what is still to do. */
import type { Kata } from '../../../../content/kata.ts';
import { checkArgument } from '../../../../content/argument.ts';
import type { Prose } from '../../../../grader/contract/draft.ts';
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import { passedSentence } from './result.ts';
import { argumentOf } from './use-solution.ts';

interface ResultLineProps {
  /** The attempt's own; null while none is open. */
  row: AttemptRow | null;
  kata: Kata;
  attempts: readonly AttemptRow[];
  prose: Prose | null;
}

export function ResultLine({ row, kata, attempts, prose }: ResultLineProps) {
  const sentence = row && passedSentence(row, attempts);
  if (!row || !sentence) return null;
  const check = kata.prose === 'argument' ? checkArgument({ argument: argumentOf(prose) }) : null;
  const open = row.state.kind === 'open';
  return (
    <p className={`note mb-4 ${row.passed?.inTime ? 'note-held' : 'note-ochre'}`} role="status" data-result="passed">
      <span>
        {sentence}
        {open && check?.kind === 'too-short' && ` Still to write: the argument, ${check.message}.`}
        {open && check?.kind === 'too-long' && ` ${check.message}`}
        {open && (check === null || check.kind === 'ready') && ' End the attempt when you are done.'}
      </span>
    </p>
  );
}
