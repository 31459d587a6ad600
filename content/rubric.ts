/** What prose is judged by: lines to mark one by one. The lines are a key: nobody sees them before handing in. */
import { z } from 'zod';

export interface RubricLine {
  /** Unique within the rubric, and kept in reviews for as long as there are any: never reused for something else. */
  id: string;
  /** Markdown: what holds. */
  text: string;
  /** What to look for in the text, to tell met from partly. */
  lookFor: readonly string[];
}

export interface Rubric {
  lines: readonly RubricLine[];
  /** Markdown: one way of saying it well; '' where the lines say it all. */
  model: string;
  /** What is often written and is wrong. */
  traps: readonly string[];
}

export const markSchema = z.enum(['met', 'partly', 'missing']);
export type Mark = z.infer<typeof markSchema>;

export const marksSchema = z.record(z.string().max(100), markSchema);
/** By the ids of lines. */
export type Marks = z.infer<typeof marksSchema>;

export type Assessment =
  { kind: 'unfinished'; unmarked: string[] } | { kind: 'assessed'; outcome: 'accepted' | 'returned' };

/**
 * What someone's marks of their own prose come to. Nobody stands beside them, so the rule is strict:
 * every line marked, none missing, and two of three met.
 */
export function assess({ lines }: Rubric, marks: Marks): Assessment {
  const given = lines.map(({ id }) => marks[id]);
  const unmarked = lines.filter((_line, index) => given[index] === undefined).map(({ id }) => id);
  if (unmarked.length > 0) return { kind: 'unfinished', unmarked };
  const met = given.filter((mark) => mark === 'met').length;
  const accepted = !given.includes('missing') && 3 * met >= 2 * lines.length;
  return { kind: 'assessed', outcome: accepted ? 'accepted' : 'returned' };
}
