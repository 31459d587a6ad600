/**
 * What can be compared: what the attempt's timeline has, oldest first, and what the address names where it is older than that; then, attempt
 * by attempt, the work of the others of its kata.
 */
import type { ComparableAttempt } from '../../../_server/attempt/comparable.ts';
import type { Timeline } from '../../../_server/attempt/timeline.ts';
import { attemptName } from '../../../_ui/attempt/mode-words.ts';
import type { Choice } from '../../../_ui/history/compare-form.tsx';
import { spanText } from '../../../_ui/history/time-words.ts';

interface Named {
  id: string;
  at: Date;
  name: string;
}

export function choicesOf(
  { events, startedAt, mode, number }: Pick<Timeline, 'events' | 'startedAt' | 'mode' | 'number'>,
  named: readonly { id: string; at: Date; own: boolean }[],
  others: readonly ComparableAttempt[],
): Choice[] {
  const here = events.flatMap((event): Named[] => {
    if (event.kind === 'draft') return [{ id: `d${event.revision}`, at: event.at, name: `Draft ${event.revision}` }];
    return event.kind === 'submission'
      ? [{ id: event.submission.id, at: event.at, name: `Submission ${event.number}` }]
      : [];
  });
  const elsewhere = others.flatMap((attempt) => ofAttempt(attempt));
  const listed = [...here, ...elsewhere];
  const older = named
    .filter(
      ({ id }, index) => !listed.some((one) => one.id === id) && named.findIndex((one) => one.id === id) === index,
    )
    .map(({ id, at, own }) => ({ id, at, own, name: nameOf(id) }));
  const group = others.length > 0 ? attemptName({ mode, number }) : undefined;
  return [
    ...inOrder([...older.filter(({ own }) => own), ...here], startedAt).map((choice) => ({ ...choice, group })),
    ...older.filter(({ own }) => !own).map(({ id, name }) => ({ id, name, group: 'Another attempt' })),
    ...elsewhere,
  ];
}

function nameOf(id: string): string {
  const revision = /(?:^|[.])d(\d+)$/.exec(id)?.[1];
  return revision === undefined ? 'Submission' : `Draft ${revision}`;
}

/** Under the attempt's name, each with the time at which it was in that attempt. */
function ofAttempt({ id, mode, number, startedAt, drafts, submissions }: ComparableAttempt): Choice[] {
  const works = [
    ...drafts.map(({ revision, savedAt }) => ({ id: `${id}.d${revision}`, at: savedAt, name: `Draft ${revision}` })),
    ...submissions.map((submission) => ({ id: submission.id, at: submission.createdAt, name: 'Submission' })),
  ];
  const group = attemptName({ mode, number });
  return inOrder(works, startedAt).map((choice) => ({ ...choice, group }));
}

const inOrder = (works: readonly Named[], startedAt: Date): Choice[] =>
  [...works]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ id, at, name }) => ({ id, name: `${name}, ${spanText(at.getTime() - startedAt.getTime())}` }));
