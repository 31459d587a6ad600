/** A line of a timeline, as the page describes it to the drawing. */
import type { Outcome } from '../status.tsx';

export type TimelineGlyph =
  | { kind: 'started' | 'draft' | 'hint' | 'granted' | 'writing' | 'deadline' | 'ended' }
  | { kind: 'submission'; outcome: Outcome };

export interface TimelineItem {
  id: string;
  glyph: TimelineGlyph;
  /** Milliseconds since 1970. */
  at: number;
  title: string;
  /** Said beside the title, quietly; empty where there is nothing to say. */
  aside: string;
  /** Empty where the title says all. */
  detail: string;
  /** The detail is the id of an invariant. */
  invariant: boolean;
  /** Right-aligned: how much. */
  figures: string;
  /** Where it is shown whole; null where there is nothing more. */
  href: string | null;
  /** Whether it can be compared with another one, by its id. */
  comparable: boolean;
  /** After the deadline. */
  overtime: boolean;
  /** It has not happened yet. */
  ahead: boolean;
}
