/** A review, or a self-assessment, as a draft holds it, and back. Pure. A draft may come from another version of the page, or from nowhere good. */
import { markSchema, type Mark, type Marks, type Rubric } from '../../../content/rubric.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import { markNames, markOrder } from './marks.ts';
import type { ProseShape } from './prose-shape.ts';

export interface ReviewDraft {
  marks: Marks;
  /** By the rubric's line; '' for the whole. One that was begun and says nothing yet is there, too. */
  remarks: Readonly<Record<string, string>>;
  reasons: string;
}

/** Fields of a draft are named so, each followed by the id of its line. */
const [mark, remark] = ['mark ', 'remark '] as const;

export function reviewOf(prose: Prose | null): ReviewDraft {
  const given = Object.entries(prose ?? {});
  /** Of the fields that are named so, by line, what `read` makes of them. */
  const byLine = <Value>(name: string, read: (value: Prose[string]) => Value | undefined) =>
    Object.fromEntries(
      given.flatMap(([field, text]) => {
        const value = field.startsWith(name) ? read(text) : undefined;
        return value === undefined ? [] : [[field.slice(name.length), value]];
      }),
    );
  const asText = (value: Prose[string] | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    marks: byLine<Mark>(mark, (value) => markSchema.safeParse(value).data),
    remarks: byLine(remark, asText),
    reasons: asText(prose?.['reasons']) ?? '',
  };
}

export const proseOfReview = ({ marks, remarks, reasons }: ReviewDraft): Prose => ({
  ...named(mark, marks),
  ...named(remark, remarks),
  ...(reasons !== '' && { reasons }),
});

const named = (name: string, byLine: Readonly<Record<string, string>>): Prose =>
  Object.fromEntries(Object.entries(byLine).map(([line, value]) => [name + line, value]));

/** As the server takes them: those that say something. */
export const remarksOf = ({ remarks }: Pick<ReviewDraft, 'remarks'>): { line: string; text: string }[] =>
  Object.entries(remarks).flatMap(([line, text]) => (text.trim() === '' ? [] : [{ line, text }]));

/** Reasons, then line by line its mark and its remark, then the remark on the whole. */
export const reviewShape = ({ lines }: Rubric): ProseShape =>
  shapeOf([
    { field: 'reasons', name: 'Reasons' },
    ...lines.flatMap(({ id }, index) => [
      markField(id, index),
      { field: remark + id, name: `Remark on line ${index + 1}` },
    ]),
    { field: remark, name: 'Remark on the whole' },
  ]);

/** Line by line its mark. */
export const assessmentShape = ({ lines }: Rubric): ProseShape =>
  shapeOf(lines.map(({ id }, index) => markField(id, index)));

interface Field {
  field: string;
  name: string;
  isMark?: true;
}

const markField = (id: string, index: number): Field => ({
  field: mark + id,
  name: `Mark of line ${index + 1}`,
  isMark: true,
});

function shapeOf(fields: readonly Field[]): ProseShape {
  return {
    names: fields.map(({ name }) => name),
    isMark: (index) => fields[index]?.isMark ?? false,
    read: (prose) =>
      fields.map(({ field, isMark }) => {
        const value = prose?.[field];
        if (!isMark) return typeof value === 'string' ? value : '';
        const known = markSchema.safeParse(value).data;
        return known ? markNames[known] : '';
      }),
    write: (texts) =>
      Object.fromEntries(
        fields.flatMap(({ field, isMark }, index) => {
          const text = texts[index] ?? '';
          const value = isMark ? markOrder.find((each) => markNames[each] === text) : text;
          return value === undefined || value === '' ? [] : [[field, value]];
        }),
      ),
  };
}
