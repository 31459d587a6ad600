/** One invented outage of the spotting drill, together with its answer: the server's alone until it has been answered. */
import type { ConceptId } from '../concepts/concept-ids.ts';

export interface Vignette {
  /** Goes to the browser, so it names the scene and never the concept. */
  id: string;
  /** 60 to 120 words, without the concept's name or its buzzwords. */
  text: string;
  /** What it shows. Two only where the story cannot be told with either alone. */
  concepts: readonly [ConceptId] | readonly [ConceptId, ConceptId];
  /** Answers that suggest themselves, each with the reason why it is not this one. */
  tempting: readonly { id: ConceptId; why: string }[];
  /** Why the right answer is right. */
  why: string;
}
