/**
 * Puts the numbers of a violation's causes into its sentence. The judge writes "at tick 7", "event 7" or "at 168 ms" for each cause, in
 * order; what is found gets its number behind it, what is not follows at the end.
 */
import type { Counterexample } from '../../../grader/contract/verdict.ts';

export interface CitedCause {
  kind: 'cause';
  /** The last word before the number, with its number where it is a unit, which must stay on one line with it; empty where there is none. */
  word: string;
  number: number;
  event: number;
  broken: boolean;
}
export type CitedPart = { kind: 'text'; text: string } | CitedCause;

/** `message` cut at its citations; numbers count from 1 and the last one is where the rule was broken. */
export function citedParts(
  message: string,
  { causes, trace, violatedAt }: Pick<Counterexample, 'causes' | 'trace' | 'violatedAt'>,
): CitedPart[] {
  const parts: CitedPart[] = [];
  let from = 0;
  const unfound: CitedPart[] = [];
  causes.forEach((event, index) => {
    const cause: CitedCause = {
      kind: 'cause',
      word: '',
      number: index + 1,
      event,
      broken: event === violatedAt && index === causes.length - 1,
    };
    const at = trace.events[event]?.at;
    const end = endOfMention(message, from, event, at);
    if (end === null) {
      unfound.push(cause);
      return;
    }
    const wordStart = Math.max(from, beginOfFigure(message, end));
    parts.push(
      { kind: 'text', text: message.slice(from, wordStart) },
      { ...cause, word: message.slice(wordStart, end) },
    );
    from = end;
  });
  return [...parts, { kind: 'text', text: message.slice(from) }, ...unfound];
}

/** Where the last word before `end` begins; a unit keeps its number: "168 ms". */
function beginOfFigure(message: string, end: number): number {
  const figure = message.endsWith(' ms', end) ? end - 3 : end;
  return message.lastIndexOf(' ', figure - 1) + 1;
}

function endOfMention(message: string, from: number, event: number, at: number | undefined): number | null {
  const mention = new RegExp(
    `(?:at tick ${event}|event ${event}${at === undefined ? '' : `|at ${String(at).replace('.', '\\.')} ms`})(?![\\d.]*\\d)`,
    'g',
  );
  mention.lastIndex = from;
  return mention.exec(message) ? mention.lastIndex : null;
}
