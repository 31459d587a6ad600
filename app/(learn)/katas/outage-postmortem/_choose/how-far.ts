/** How far somebody's analyses of one incident are. Pure. */
import type { WritingRow } from '../../../../_server/review/queries.ts';

export type HowFar =
  | { kind: 'none' }
  /** An attempt of it is open. */
  | { kind: 'open' }
  /** `id`: of the writing that says so. */
  | { kind: 'accepted' | 'waiting' | 'returned' | 'incomplete'; id: string };

type Written = Pick<WritingRow, 'id' | 'incident' | 'state' | 'createdAt'>;

/** What is open comes first, then what was accepted once and stays so; else the newest one. `open`: the incident of an open attempt. */
export function howFar(incident: string, writings: readonly Written[], open: string | null): HowFar {
  if (open === incident) return { kind: 'open' };
  const own = writings
    .filter((writing) => writing.incident === incident)
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  const shown = own.find(({ state }) => state.kind === 'accepted') ?? own[0];
  return shown === undefined ? { kind: 'none' } : { kind: shown.state.kind, id: shown.id };
}

/** Whether another analysis of it would be one too many for the standard: one is accepted, or may be. */
export const countsAlready = ({ kind }: HowFar): boolean => kind === 'accepted' || kind === 'waiting';
