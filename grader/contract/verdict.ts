/** The outcome of judging one submission: the one value that leaves the judge. Fixed: pages, exports and other tools build on it. */
import { z } from 'zod';
import { traceSchema } from './trace.ts';

/**
 * One decision of a schedule, as data: what the judge made happen, in order. A counterexample's list replays it, whatever the kata;
 * `kind` is the kata's word for the decision (`local`, `send`, `deliver`, `crash` …), the rest are its plain arguments.
 */
export const faultSchema = z
  .object({ kind: z.string() })
  .catchall(z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]));
export type Fault = z.infer<typeof faultSchema>;

export const counterexampleSchema = z.object({
  seed: z.number().int().nonnegative(),
  /** As shrunk, enough to replay. */
  schedule: z.array(faultSchema),
  /** Index into `trace.events`. */
  violatedAt: z.number().int().nonnegative(),
  /** Indices into `trace.events`: those that the message cites, in the order of its sentence; the last one is `violatedAt`. */
  causes: z.array(z.number().int().nonnegative()),
  /** Events of the execution as found, before shrinking. */
  shrunkFrom: z.number().int().nonnegative(),
  trace: traceSchema,
});
export type Counterexample = z.infer<typeof counterexampleSchema>;

export const violationSchema = z.object({
  /** Its id, such as `single-leader-per-term`. */
  invariant: z.string(),
  bonus: z.boolean(),
  /** One or two sentences: what happened to whom, when, and which rule that breaks. */
  message: z.string(),
  counterexample: counterexampleSchema,
});
export type Violation = z.infer<typeof violationSchema>;

const provenance = {
  kata: z.string(),
  /** Content hash of the hidden suite, as 12 hex digits. */
  suite: z.string(),
  seed: z.number().int().nonnegative(),
  /** Schedules explored. */
  schedules: z.number().int().nonnegative(),
  /** Events simulated, over all schedules. */
  events: z.number().int().nonnegative(),
  elapsedMs: z.number().nonnegative(),
  /** Hash of every event of every schedule, as 16 hex digits; empty where nothing ran. */
  traceHash: z.string(),
  /** How often what was reached, by learner-facing words: `{ 'Messages delivered': 9214 }`. */
  coverage: z.record(z.string(), z.number()),
  /** How many invariants the suite checks, bonuses apart. */
  invariants: z.number().int().nonnegative(),
};

export const rejectionReasons = ['syntax', 'import', 'missing-export', 'too-large'] as const;
export const resources = ['time', 'memory', 'output'] as const;

/** Kinds shared by a verdict and by the report of a run: what ends an execution before it says anything about the rules. */
export const crashedSchema = z.object({
  kind: z.literal('crashed'),
  error: z.string(),
  /** Of the learner's source, from 1. */
  line: z.number().int().positive().optional(),
});
export const exhaustedSchema = z.object({
  kind: z.literal('exhausted'),
  resource: z.enum(resources),
  /** Milliseconds of processor time, MiB, or KiB of output. */
  limit: z.number(),
});
export const rejectedSchema = z.object({
  kind: z.literal('rejected'),
  reason: z.enum(rejectionReasons),
  message: z.string(),
  line: z.number().int().positive().optional(),
  /** From 1. */
  column: z.number().int().positive().optional(),
});
export const internalErrorSchema = z.object({ kind: z.literal('internal-error'), id: z.string() });

export const verdictSchema = z.discriminatedUnion('kind', [
  z.object({
    ...provenance,
    kind: z.literal('passed'),
    bonus: z.array(z.string()),
    bonusViolations: z.array(violationSchema),
    sample: traceSchema,
  }),
  z.object({ ...provenance, kind: z.literal('failed'), violations: z.array(violationSchema).min(1) }),
  crashedSchema.extend({ ...provenance, counterexample: counterexampleSchema.optional() }),
  exhaustedSchema.extend(provenance),
  rejectedSchema.extend(provenance),
  internalErrorSchema.extend(provenance),
]);
export type Verdict = z.infer<typeof verdictSchema>;
