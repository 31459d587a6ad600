/** What somebody should do next, from what they have handed in. Pure: the catalogue's order decides, then the last verdict. */
import type { Kata } from '../../../../content/kata.ts';

/** The newest submission of one kata, as far as it matters here. */
export interface Latest {
  id: string;
  state: 'queued' | 'running' | 'done';
  outcome: 'passed' | 'failed' | 'crashed' | 'exhausted' | 'rejected' | 'internal-error' | null;
}

export interface KataRecord {
  submissions: number;
  passed: number;
  latest: Latest | null;
}

export type NextStep =
  /** Nothing handed in for it yet; `first`: nor for any other. */
  | { kind: 'begin'; kata: Kata; first: boolean }
  /** Its newest submission is being judged. */
  | { kind: 'await'; kata: Kata; latest: Latest }
  /** Its newest submission did not pass, and no earlier one did. */
  | { kind: 'mend'; kata: Kata; latest: Latest }
  /** Everything that is open is passed: once more, the one passed least often. */
  | { kind: 'repeat'; kata: Kata; passed: number };

/** `null` where no kata is open. */
export function nextStep(katas: readonly Kata[], records: Readonly<Record<string, KataRecord>>): NextStep | null {
  const open = katas.filter((kata) => kata.status === 'open');
  const recordOf = (kata: Kata): KataRecord => records[kata.slug] ?? { submissions: 0, passed: 0, latest: null };
  const kata = open.find((one) => recordOf(one).passed === 0);
  if (!kata) {
    const least = open.toSorted((a, b) => recordOf(a).passed - recordOf(b).passed)[0];
    return least ? { kind: 'repeat', kata: least, passed: recordOf(least).passed } : null;
  }
  const { latest } = recordOf(kata);
  if (!latest) return { kind: 'begin', kata, first: open.every((one) => recordOf(one).submissions === 0) };
  return { kind: latest.state === 'done' ? 'mend' : 'await', kata, latest };
}
