/** What an open page is told of its attempt: one message of GET /api/attempts/[id]/events, whole each time. Times are ms since 1970, of the server's clock. */
import { z } from 'zod';

export const attemptNewsSchema = z.object({
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('open') }),
    z.object({ kind: z.literal('expiring') }),
    z.object({
      kind: z.literal('ended'),
      end: z.enum(['handed-in', 'expired', 'abandoned']),
      endedAt: z.number(),
    }),
  ]),
  deadlineAt: z.number().nullable(),
  minutesGranted: z.array(z.object({ minutes: z.number().int(), by: z.string() })),
  /** The newest draft, without its text: whoever did not write it asks for it when it is wanted. Null before the first. */
  draft: z.object({ revision: z.number().int(), tab: z.uuid(), savedAt: z.number() }).nullable(),
  /** The attempt of this kata that takes work, where it is no longer this one. */
  current: z.uuid().nullable(),
});
export type AttemptNews = z.infer<typeof attemptNewsSchema>;

/** GET /api/attempts/[id]: the same, the draft with its text, and what time it is. */
export const serverTimeSchema = z.object({ serverNow: z.number() });
