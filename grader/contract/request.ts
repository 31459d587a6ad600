/** What is asked of the judge. */
import { z } from 'zod';

export const languages = ['typescript', 'javascript'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** Seeds fit into 32 bits, so that a person can type one. */
export const seedSchema = z.number().int().min(0).max(0xffff_ffff);

export const gradeRequestSchema = z.object({
  kata: z.string(),
  language: languageSchema,
  source: z.string(),
  /** Default: a hash of suite and source, so that the same submission always gets the same verdict. */
  seed: seedSchema.optional(),
  /** Default: the kata's budget. */
  schedules: z.number().int().min(1).max(10_000_000).optional(),
});
export type GradeRequest = z.infer<typeof gradeRequestSchema>;

export const runRequestSchema = gradeRequestSchema.omit({ schedules: true });
export type RunRequest = z.infer<typeof runRequestSchema>;

/** 64 KiB, in UTF-8. */
export const sourceLimitBytes = 65_536;
