/**
 * What a page may know of an incident before an analysis is handed in: where to read about it, and what happened to whom and when.
 * Everything that judges lies in `keys/`, which nothing public imports.
 */
import { z } from 'zod';

/** What we read ourselves, so that whoever doubts a sentence knows how far it reaches. */
const sourceSchema = z.strictObject({
  what: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** How much of it was read. `in part`: enough for what is stated here; how much in all was not written down. */
  read: z.enum(['whole', 'nearly whole', 'most', 'in part', 'opening', 'excerpts']),
  /** `publisher`: its own page or repository. `archive`: an archived copy of that. `retelling`: somebody else’s words, never shown as a quotation. */
  copy: z.enum(['publisher', 'archive', 'retelling']),
});

export const incidentSchema = z.strictObject({
  /** Also the name of its file, and of its key. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The publisher’s own. */
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Where learners read it. */
  url: z.url({ protocol: /^https$/ }),
  /** In words, as some pages give a month only. */
  published: z.string().min(1),
  /** In words. */
  duration: z.string().min(1),
  /** The day on which it began, as the publisher counts days. */
  began: z.iso.date(),
  /** Markdown, 60 to 160 words: facts, and none that answers one of the six questions. */
  summary: z.string().min(1),
  sources: z.array(sourceSchema).min(1),
  /** Loose names under which people know it, and what is wrong with them. */
  labels: z.array(z.string().min(1)).optional(),
});
export type Incident = z.infer<typeof incidentSchema>;
