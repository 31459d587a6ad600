/** One list of texts out of two, text by text. Pure. */

export const choices = ['theirs', 'mine', 'both'] as const;
export type Choice = (typeof choices)[number];

/** Index of a text. */
type Field = number;

export interface Difference {
  field: Field;
  left: string;
  right: string;
}

export const differences = (theirs: readonly string[], mine: readonly string[]): Difference[] =>
  mine
    .map((right, field) => ({ field, left: theirs[field] ?? '', right }))
    .filter((difference) => difference.left !== difference.right);

/** What is kept where nobody has chosen: what is here, unless there is nothing. */
export const choiceOf = ({ field, right }: Difference, chosen: Readonly<Record<Field, Choice>>): Choice =>
  chosen[field] ?? (right === '' ? 'theirs' : 'mine');

/** What nobody chose for is kept as it is here, unless it is empty. `both`: theirs, and below it this one. */
export function merge(
  theirs: readonly string[],
  mine: readonly string[],
  chosen: Readonly<Record<Field, Choice>>,
): string[] {
  return mine.map((right, field) => {
    const left = theirs[field] ?? '';
    switch (choiceOf({ field, left, right }, chosen)) {
      case 'mine':
        return right;
      case 'theirs':
        return left;
      case 'both':
        return [left, right].filter((text) => text !== '').join('\n\n');
    }
  });
}
