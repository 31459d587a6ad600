/** How a schedule of this kata shrinks: fewer requests, less trouble, fewer turns decided, everything ordinary. */
import { withoutChunks } from '../../../../grader/check/shrink.ts';
import { after, type RequestPlan, type Schedule, type Trouble } from './schedule.ts';

/** Candidates, boldest first; each is smaller by some measure. */
export function* smallerSchedules(schedule: Schedule): Generator<Schedule> {
  const { requests, troubles, turns } = schedule;
  for (let gone = requests.length - 1; gone >= 0 && requests.length > 1; gone--) yield withoutRequest(schedule, gone);
  for (const fewer of withoutChunks(troubles)) yield { ...schedule, troubles: fewer };
  for (const fewer of withoutChunks(turns)) yield { ...schedule, turns: fewer };
  for (const [index, plan] of requests.entries())
    for (const plainer of plainerRequests(plan, index)) yield { ...schedule, requests: requests.with(index, plainer) };
}

function* plainerRequests(plan: RequestPlan, index: number): Generator<RequestPlan> {
  const { arrives } = plan;
  if (plan.lost) yield { ...plan, lost: false };
  if (plan.reordered) yield { ...plan, reordered: false };
  if (index === 0 && (arrives.kind !== 'after' || arrives.ms > 0)) yield { ...plan, arrives: after(0) };
  if (index > 0 && arrives.kind === 'after' && arrives.ms > 10_000) yield { ...plan, arrives: after(10_000) };
}

/** The request and all its trouble are gone, and those after it move up by one. */
function withoutRequest({ requests, troubles, turns }: Schedule, gone: number): Schedule {
  const moved = (index: number) => (index > gone ? index - 1 : index);
  return {
    requests: requests.toSpliced(gone, 1),
    troubles: troubles.flatMap((trouble): Trouble[] => {
      if ('until' in trouble) return [{ ...trouble, until: moved(trouble.until) }];
      return trouble.request === gone ? [] : [{ ...trouble, request: moved(trouble.request) }];
    }),
    turns: turns.filter((turn) => turn !== gone).map(moved),
  };
}
