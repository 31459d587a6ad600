/** How well somebody spots a concept, as pages show it. What it is counted from is the drill's, which is the server's alone. */
import type { ConceptId } from './concept-ids.ts';

export interface ConceptAccuracy {
  concept: ConceptId;
  /** Answers to vignettes that show it. */
  asked: number;
  /** Of these, how many named it. */
  right: number;
  /** How many of the latest ten named it; of all, while there are fewer than ten. */
  lastTenRight: number;
}
