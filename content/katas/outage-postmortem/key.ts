/**
 * The shape of a reference key: what a reviewer holds beside an analysis, and what its author sees after handing in. The keys
 * themselves lie in `keys/` and are the judge’s secret until then; their shape is none.
 */
import { z } from 'zod';
import { conceptIds } from '../../concepts/concept-ids.ts';

const keyQuestionSchema = z.strictObject({
  /** Markdown, in our words. */
  answer: z.string().min(1),
  /** Rubric lines, each to be marked met, partly or missed. */
  lookFor: z.array(z.string().min(1)).min(1).max(4),
  /** Other answers that stand if they are argued. */
  acceptable: z.array(z.string().min(1)).optional(),
});

/** `cause`: without it, this incident would not have happened. `part`: it belongs to the story. */
const shareSchema = z.enum(['cause', 'part', 'no']);

export const keySchema = z.strictObject({
  incident: z.string().min(1),
  /** What the incident is good for practising. */
  about: z.strictObject({ time: shareSchema, detector: shareSchema, consensus: shareSchema }),
  /** One for each of `questions`, in that order. */
  questions: z.tuple([
    keyQuestionSchema,
    keyQuestionSchema,
    keyQuestionSchema,
    keyQuestionSchema,
    keyQuestionSchema,
    keyQuestionSchema,
  ]),
  /** Tempting and wrong, with the reason where it is short. */
  traps: z.array(z.string().min(1)).min(1),
  /**
   * Lines that serve, word for word. P: read on the publisher’s own page or in its own repository; A: in an archived copy of it.
   * A line that we know only as somebody else quotes it is not here.
   */
  quotes: z.array(z.strictObject({ text: z.string(), tag: z.enum(['P', 'A']), illustrates: z.string().min(1) })),
  /** What a good answer to the last question cites. */
  concepts: z.array(z.enum(conceptIds)).min(1),
});
export type Key = z.infer<typeof keySchema>;
