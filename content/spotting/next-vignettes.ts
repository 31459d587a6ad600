/** What the drill asks next, replayed from the answers given so far: no card is stored, and nothing is drawn by lot. */
import { repetition, type Repetition } from '../repetition.ts';
import { introduction } from './introduction.ts';
import { vignettes } from './vignettes.ts';

/** One answer, as far as repetition is concerned. */
export interface SpottingAnswer {
  vignette: string;
  right: boolean;
  /** ms since 1970. */
  answeredAt: number;
}

export type NextVignette =
  | { kind: 'due'; id: string; dueAt: number } // Answered before, and to be asked again.
  | { kind: 'new'; id: string }; // Never answered.

/**
 * So many stories are asked for the first time in any 24 hours, unless somebody wants more. Each comes back, most of them within days: who
 * meets all at once has all of them to repeat at once.
 */
export const newPerDay = 8;
const dayMs = 24 * 3_600_000;

/**
 * How many stories may still be asked for the first time at `now`, and from when on there will be more; `moreAt` undefined where the day's
 * number is not used up.
 */
export function newToday(answers: readonly SpottingAnswer[], now: number): { left: number; moreAt?: number } {
  const met = [...Map.groupBy(answers, ({ vignette }) => vignette).values()]
    .map((own) => Math.min(...own.map(({ answeredAt }) => answeredAt)))
    .filter((firstAt) => firstAt > now - dayMs)
    .sort((a, b) => a - b);
  const left = Math.max(0, newPerDay - met.length);
  return left > 0 ? { left } : { left, moreAt: met.at(-newPerDay)! + dayMs };
}

/** What of `nextVignettes` is asked by itself: all that is due, and of what is new the day's number. */
export function dailyVignettes(answers: readonly SpottingAnswer[], now: number): NextVignette[] {
  let { left } = newToday(answers, now);
  return nextVignettes(answers, now).filter(({ kind }) => kind === 'due' || left-- > 0);
}

/**
 * First what is due at `now` (ms since 1970), longest overdue first, then what was never asked, in the order of introduction. A miss is due
 * again after ten minutes; a vignette that was got right, after days, then weeks. Empty when there is nothing to do until `nextReturn`.
 * Answers to vignettes that are no more are left aside.
 */
export function nextVignettes(answers: readonly SpottingAnswer[], now: number): NextVignette[] {
  const due: Extract<NextVignette, { kind: 'due' }>[] = [];
  for (const [id, plan] of plans(answers, now))
    if (plan.kind === 'scheduled' && plan.due) due.push({ kind: 'due', id, dueAt: plan.dueAt });
  const answered = new Set(answers.map(({ vignette }) => vignette));
  return [
    // Sorting is stable: what is due at the same moment stays in the order of introduction.
    ...due.sort((a, b) => a.dueAt - b.dueAt),
    ...introduction.filter((id) => !answered.has(id)).map((id) => ({ kind: 'new' as const, id })),
  ];
}

/** When the next vignette that is not due at `now` will be, ms since 1970; undefined when none waits. */
export function nextReturn(answers: readonly SpottingAnswer[], now: number): number | undefined {
  const waiting = [...plans(answers, now).values()].flatMap((plan) =>
    plan.kind === 'scheduled' && !plan.due ? [plan.dueAt] : [],
  );
  return waiting.length > 0 ? Math.min(...waiting) : undefined;
}

/** By vignette, in the order of introduction. */
function plans(answers: readonly SpottingAnswer[], now: number): Map<string, Repetition> {
  const known = new Set(vignettes.map(({ id }) => id));
  const byVignette = Map.groupBy(
    answers.filter(({ vignette }) => known.has(vignette)),
    ({ vignette }) => vignette,
  );
  return new Map(
    introduction.map((id) => [
      id,
      repetition(
        (byVignette.get(id) ?? []).map(({ answeredAt, right }) => ({
          at: answeredAt,
          rating: right ? 'good' : 'again',
        })),
        now,
        'within-a-sitting',
      ),
    ]),
  );
}
