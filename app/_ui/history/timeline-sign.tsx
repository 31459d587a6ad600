/** The sign of an event on the axis: a stop of the timetable, and for a submission the glyph of its outcome. */
import { Clock, Flag, Lightbulb, Pencil, Play, Plus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { smallIcon } from '../icon.ts';
import { outcomes, toneClass } from '../status.tsx';
import type { TimelineGlyph } from './timeline-item.ts';

const glyphs: Record<Exclude<TimelineGlyph['kind'], 'draft' | 'submission'>, LucideIcon> = {
  started: Play,
  hint: Lightbulb,
  granted: Plus,
  writing: Pencil,
  deadline: Clock,
  ended: Flag,
};

/** The word stands beside it: this is for the eye alone. */
export function TimelineSign({ glyph }: { glyph: TimelineGlyph }) {
  switch (glyph.kind) {
    case 'draft':
      return <i className="timeline-stop" aria-hidden="true" />;
    case 'submission': {
      const { glyph: Glyph, tone } = outcomes[glyph.outcome];
      return (
        <span className={`timeline-sign ${toneClass[tone]}`}>
          <Glyph {...smallIcon} />
        </span>
      );
    }
    default: {
      const Glyph = glyphs[glyph.kind];
      return (
        <span className="timeline-sign text-ink-3">
          <Glyph {...smallIcon} />
        </span>
      );
    }
  }
}
