/**
 * How an editor's work travels to the server and what it is answered, as JSON: PUT /api/drafts/[attempt], and PUT
 * /api/drafts/leisure/[kind]/[of] for what is written outside an attempt. Times are ms since 1970, of the server's clock.
 */
import { z } from 'zod';
import { languageSchema } from './request.ts';

/** What is kept of source and of prose each, in bytes of UTF-8. Handing in takes less (`sourceLimitBytes`), and the page says so. */
export const draftLimitBytes = 256 * 1024;

/** What the kata wants beside its code or instead of it, in the kata's own shape: flat, and what each field must be is said where it is handed in. */
export const proseSchema = z.record(z.string().max(40), z.union([z.string(), z.null(), z.array(z.string()).max(50)]));
export type Prose = z.infer<typeof proseSchema>;

/** Whether both say the same: in any order, and with what is empty left out, as `{}` and nothing are the same prose. */
export const sameProse = (a: Prose | null, b: Prose | null): boolean => proseKey(a) === proseKey(b);

const proseKey = (prose: Prose | null): string =>
  JSON.stringify(
    Object.entries(prose ?? {})
      .filter(([, value]) => value !== '' && value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const draftSaveSchema = z.object({
  /** Names the editor: the same for as long as its page is open. */
  tab: z.uuid(),
  /** The revision that this tab has last seen; 0 before the first. */
  base: z.number().int().min(0).max(1_000_000_000),
  /** Null where the kata is prose. */
  language: languageSchema.nullable(),
  source: z.string(),
  prose: proseSchema.nullish(),
});
export type DraftSave = z.infer<typeof draftSaveSchema>;

/** What is written outside an attempt is prose alone. */
export const leisureSaveSchema = draftSaveSchema.pick({ tab: true, base: true }).extend({ prose: proseSchema });

/** What is written outside an attempt: a text that is a writing once it is handed in, or a judgement that is a review once it is sent. */
export const leisureTextSchema = z.discriminatedUnion('kind', [
  /** The first explanation of a kata. */
  z.object({ kind: z.literal('explanation'), kata: z.string().max(100) }),
  /** The new version of a writing that was returned, explanations included. */
  z.object({ kind: z.literal('again'), writing: z.uuid() }),
  /** A reviewer's first review of a writing. */
  z.object({ kind: z.literal('review'), writing: z.uuid() }),
  /** What a reviewer thinks of it after that review of theirs. */
  z.object({ kind: z.literal('review-again'), review: z.uuid() }),
  /** The marks of its writer, where nobody else reviews it. */
  z.object({ kind: z.literal('assessment'), writing: z.uuid() }),
]);
export type LeisureText = z.infer<typeof leisureTextSchema>;

/** Names it among the texts of whoever writes it: `explanation/raft-election`, or `again/` and the id of what was returned. Fit for an address. */
export const leisureName = (text: LeisureText): string => `${text.kind}/${encodeURIComponent(subjectOf(text))}`;

function subjectOf(text: LeisureText): string {
  switch (text.kind) {
    case 'explanation':
      return text.kata;
    case 'again':
    case 'review':
    case 'assessment':
      return text.writing;
    case 'review-again':
      return text.review;
  }
}

export const draftSchema = z.object({
  revision: z.number().int().positive(),
  tab: z.uuid(),
  language: languageSchema.nullable(),
  source: z.string(),
  prose: proseSchema.nullable(),
  savedAt: z.number(),
});

export const draftAnswerSchema = z.discriminatedUnion('kind', [
  /** 200. `attempt`: the one it went into; null for what is written outside of one. */
  z.object({ kind: z.literal('saved'), attempt: z.uuid().nullable(), revision: z.number().int(), savedAt: z.number() }),
  /** 409: somebody else has saved since. Nothing was written. */
  z.object({ kind: z.literal('diverged'), attempt: z.uuid().nullable(), theirs: draftSchema }),
  /** 410: this attempt takes no more work. `current`: the attempt of this kata that does, if there is one. All null for what is written outside of attempts. */
  z.object({
    kind: z.literal('ended'),
    end: z.enum(['handed-in', 'expired', 'abandoned']).nullable(),
    endedAt: z.number().nullable(),
    current: z.uuid().nullable(),
  }),
  /** 400, 401, 403, 404, 413, 415: sending the same again helps nothing. 429 and 503: it does, after `Retry-After`. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
]);
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;
