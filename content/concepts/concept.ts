/** One entry of the glossary: public, whoever asks. */
import type { ConceptId } from './concept-ids.ts';

export interface Concept {
  id: ConceptId;
  name: string;
  /** Two to four sentences. */
  definition: string;
  /** Completes "at work where …": what a story must contain to show this concept. */
  atWorkWhere: string;
  /**
   * A story of it going wrong, 60 to 120 words. Invented: a real incident told under the name of its concept would answer the questions that
   * the postmortem kata asks about it.
   */
  goesWrong: string;
  /** Slugs of the katas that drill it. */
  katas: readonly string[];
  /** Slugs of up to four incidents of the postmortem kata worth reading with this concept in mind: a choice, not a key. */
  incidents: readonly string[];
  /** Where it was first written down. */
  source: { what: string; where: string };
  confusedWith: readonly { id: ConceptId; difference: string }[];
}
