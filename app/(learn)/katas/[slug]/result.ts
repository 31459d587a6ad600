/** What an attempt has come to, in a sentence. Pure. */
import type { AttemptRow } from '../../../_server/attempt/history.ts';
import { clockText } from '../../../_ui/attempt/countdown.ts';

const counted = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`;

/** Attempts that count: with a clock, passed within its limit, and not given up. Milliseconds of the quickest; null where there is none. */
export function personalBestMs(attempts: readonly AttemptRow[]): number | null {
  const times = attempts.flatMap(({ mode, passed, state }) =>
    mode !== 'practice' && passed?.inTime && !(state.kind === 'ended' && state.end === 'abandoned')
      ? [passed.usedMs]
      : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** "Passed in 12:41 of 20:00. Your best before was 14:02. 2 hints used." Null where nothing is passed yet. */
export function passedSentence(attempt: AttemptRow, attempts: readonly AttemptRow[]): string | null {
  const { passed, mode, startedAt, deadlineAt } = attempt;
  if (passed === null) return null;
  const sentences: string[] = [];
  if (mode === 'practice' || deadlineAt === null) sentences.push('Passed in practice: kept, and not counted.');
  else if (!passed.inTime)
    sentences.push(
      `Passed in overtime, ${clockText(passed.at.getTime() - deadlineAt.getTime())} after the deadline: kept, and not counted.`,
    );
  else {
    sentences.push(
      `Passed in ${clockText(passed.usedMs)} of ${clockText(deadlineAt.getTime() - startedAt.getTime())}.`,
    );
    const best = personalBestMs(attempts.filter(({ id }) => id !== attempt.id));
    if (best !== null)
      sentences.push(
        passed.usedMs < best
          ? `Your best so far; before, it was ${clockText(best)}.`
          : `Your best is ${clockText(best)}.`,
      );
  }
  return [...sentences, hintsSentence(attempt.hintsOpened)].join(' ');
}

export const hintsSentence = (hints: number): string =>
  hints === 0 ? 'No hints used.' : `${counted(hints, 'hint')} used.`;

/** How an attempt that is over ended, for the page that asks what to do next. */
export function endSentence(attempt: AttemptRow): string {
  const { state, submissions, argument } = attempt;
  // The page has been told, and what it has become is on its way.
  if (state.kind !== 'ended') return 'It has just ended.';
  const tries = submissions === 0 ? 'nothing was handed in' : `${counted(submissions, 'submission')} judged`;
  switch (state.end) {
    case 'handed-in':
      if (submissions > 0) return `Handed in; ${tries}.`;
      return argument ? 'Your argument was handed in, without code.' : 'Ended, and nothing was handed in.';
    case 'expired':
      return `Time ran out${expiredWords(attempt, tries)}.${argument === 'unfinished' ? unfinishedWords : ''}`;
    case 'abandoned':
      return `Given up; ${tries}. Its drafts are in your history.`;
  }
}

const unfinishedWords = ' The argument was not finished: it is kept, and not reviewed.';

function expiredWords({ submissions, draftHandedIn, argument }: AttemptRow, tries: string): string {
  if (draftHandedIn) return `, and your last draft was handed in; ${tries}`;
  if (argument === null) return submissions === 0 ? `, and ${tries}` : `; ${tries}`;
  return `, and your argument was handed in${submissions === 0 ? ', without code' : `; ${tries}`}`;
}
