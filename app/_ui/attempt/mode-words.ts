/** What the three modes are called, and what each of them means, in the learner's words. */
import type { Mode, Sitting } from './sitting.ts';

export const modeNames: Record<Mode, string> = { practice: 'Practice', timed: 'Timed', 'from-memory': 'From memory' };

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "third", "21st" */
export function ordinal(number: number): string {
  const word = ordinals[number - 1];
  if (word) return word;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** "Timed, third attempt" */
export const attemptName = ({ mode, number }: Pick<Sitting, 'mode' | 'number'>): string =>
  `${modeNames[mode]}, ${ordinal(number)} attempt`;

/** "10 min added by A. Okonkwo"; several are added up. Null where none were. */
export function grantedText(grants: Sitting['minutesGranted']): string | null {
  const minutes = grants.reduce((sum, grant) => sum + grant.minutes, 0);
  if (minutes === 0) return null;
  const names = [...new Set(grants.map(({ by }) => by))];
  return `${minutes} min added by ${names.join(' and ')}`;
}
