/** What Run shows: the visible scenario executed once, printed, never recorded as a submission and never compared with any rule. */
import { z } from 'zod';
import { traceSchema } from './trace.ts';
import { crashedSchema, exhaustedSchema, internalErrorSchema, rejectedSchema } from './verdict.ts';

const common = {
  kata: z.string(),
  seed: z.number().int().nonnegative(),
  elapsedMs: z.number().nonnegative(),
  /** What the submission printed, cut at the output limit; lines as the learner's own source numbers them. */
  console: z.string(),
};

export const runReportSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('ran'),
    /** The submission's own trace, where its shape allowed one to be read. */
    trace: traceSchema,
    /** The submission's answer to "which events are concurrent": pairs of indices into `trace.events`. Absent where the kata has no such question. */
    pairs: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
    /** What could not be read as the contract says, one sentence each; empty for a well-formed answer. */
    complaints: z.array(z.string()),
  }),
  crashedSchema.extend(common),
  exhaustedSchema.extend(common),
  rejectedSchema.extend(common),
  internalErrorSchema.extend(common),
]);
export type RunReport = z.infer<typeof runReportSchema>;
