/**
 * The sentence that says what went wrong, together with the events it cites. Written as one template, so that the two cannot drift
 * apart: the n-th event mentioned is the n-th cause, and the last one mentioned is where the rule was broken.
 *
 *     finding`Process ${2} had its ${ordinal(4)} event ${at(7)}, and its own entry says ${3}.`
 */
export interface Finding {
  message: string;
  /** Indices of the events that the message cites, in its order; the last is where the rule was broken. */
  causes: number[];
}

/** An event mentioned in a sentence. */
export class Citation {
  readonly event: number;
  readonly words: string;
  constructor(event: number, words: string) {
    this.event = event;
    this.words = words;
  }
}

/** "at tick 7". */
export const at = (event: number): Citation => new Citation(event, `at tick ${event}`);
/** "event 7", for a sentence about a trace that was handed over. */
export const theEvent = (event: number): Citation => new Citation(event, `event ${event}`);

export function finding(texts: TemplateStringsArray, ...parts: (string | number | Citation)[]): Finding {
  const causes = parts.flatMap((part) => (part instanceof Citation ? [part.event] : []));
  const message = texts.reduce((sentence, text, index) => {
    const part = parts[index - 1];
    return sentence + (part instanceof Citation ? part.words : String(part)) + text;
  });
  return { message, causes };
}

/** "[2, 0, 1]". */
export const vectorText = (vector: readonly number[]): string => `[${vector.join(', ')}]`;

/** "1st", "2nd", "11th". */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** "1 event", "3 events". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
