/** The three marks of a rubric's line, and which line comes next. Pure. */
import type { Mark, Marks, Rubric } from '../../../content/rubric.ts';

/** In the order of the keys 1, 2 and 3. */
export const markOrder: readonly Mark[] = ['met', 'partly', 'missing'];
export const markNames: Readonly<Record<Mark, string>> = { met: 'Met', partly: 'Partly', missing: 'Missing' };

export const markedCount = ({ lines }: Rubric, marks: Marks): number =>
  lines.filter(({ id }) => marks[id] !== undefined).length;

/** The line after `line` that has no mark yet, round the end; where all are marked the next one, and the last one stays. */
export function nextLine({ lines }: Rubric, marks: Marks, line: string): string {
  const at = lines.findIndex(({ id }) => id === line);
  const after = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at))];
  return (after.find(({ id }) => marks[id] === undefined) ?? lines[at + 1] ?? lines[at])?.id ?? line;
}
