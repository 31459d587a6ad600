/** The visible scenario, what Run shows: a payment, its duplicate while it is in flight, and a retry. Nothing is judged. */
import type { RunResult } from '../../../../grader/contract/judge-session.ts';
import type { Steps } from '../../../../grader/check/steps.ts';
import { silent } from '../../../../grader/kit/log.ts';
import type { Subject } from '../../../../grader/kit/subject.ts';
import { after, at0, duringCharge, request, type Schedule } from './schedule.ts';
import { traceOf } from './trace.ts';
import { clock, Name } from './words.ts';
import { playSchedule } from './world.ts';

const shown: Schedule = {
  requests: [request(at0), request(duringCharge), request(after(10_000))],
  troubles: [],
  turns: [],
};

/** A `Crash` of the module escapes; a handler that rejects or stays silent is a complaint. */
export function* visible(subject: Subject): Steps<RunResult> {
  const history = yield* playSchedule(shown, subject, silent);
  const complaints = history.runs.flatMap((run): string[] => {
    const { end } = run;
    if (end.kind === 'rejected') return [`${Name(run)} was not answered: its handler rejected with ${end.error}.`];
    if (end.kind === 'misanswered') return [`${Name(run)}'s answer cannot be read: the ${end.words}.`];
    if (end.kind === 'unanswered') return [`${Name(run)} had no answer within ${clock(run.endedAt - run.arrivedAt)}.`];
    return [];
  });
  return { kind: 'ran', trace: traceOf(history), complaints };
}
