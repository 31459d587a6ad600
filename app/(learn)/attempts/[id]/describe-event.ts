/** An event of an attempt as a line of its timeline. Pure. */
import { findKata } from '../../../../content/catalogue.ts';
import type { Timeline, TimelineEvent } from '../../../_server/attempt/timeline.ts';
import type { TimelineItem } from '../../../_ui/history/timeline-item.ts';
import { counted } from '../../../_ui/verdict/words.ts';
import { languageNames } from '../../katas/[slug]/language-names.ts';

type Of = Pick<Timeline, 'id' | 'kata' | 'deadlineAt'>;

const plain = { aside: '', detail: '', invariant: false, figures: '', href: null, comparable: false } as const;

/** `now`: ms since 1970. */
export function describeEvent(event: TimelineEvent, timeline: Of, now: number): TimelineItem {
  const at = event.at.getTime();
  const deadline = timeline.deadlineAt?.getTime() ?? Infinity;
  return { ...linesOf(event, timeline), at, overtime: at > deadline, ahead: at > now };
}

function linesOf(event: TimelineEvent, timeline: Of): Omit<TimelineItem, 'at' | 'overtime' | 'ahead'> {
  switch (event.kind) {
    case 'started':
      return { ...plain, id: 'start', glyph: { kind: 'started' }, title: 'Started' };
    case 'draft':
      return {
        ...plain,
        id: `d${event.revision}`,
        glyph: { kind: 'draft' },
        title: `Draft ${event.revision}`,
        detail: severalLanguages(timeline.kata) && event.language ? languageNames[event.language] : '',
        figures: sizeOf(event),
        href: `/attempts/${timeline.id}/drafts/${event.revision}`,
        comparable: true,
      };
    case 'submission':
      return submissionLines(event);
    case 'writing':
      return {
        ...plain,
        id: event.writing.id,
        glyph: { kind: 'writing' },
        title: event.writing.kind === 'analysis' ? 'Analysis handed in' : 'Argument handed in',
        detail: event.writing.state.kind === 'incomplete' ? 'taken away unfinished' : '',
        figures: counted(event.writing.words, 'word'),
        href: `/writings/${event.writing.id}`,
      };
    case 'hint':
      return { ...plain, id: `hint-${event.hint}`, glyph: { kind: 'hint' }, title: `Hint ${event.hint} opened` };
    case 'granted':
      return {
        ...plain,
        id: `granted-${event.at.getTime()}`,
        glyph: { kind: 'granted' },
        title: `${counted(event.minutes, 'minute')} granted`,
        detail: `by ${event.by}`,
      };
    case 'deadline':
      return { ...plain, id: 'deadline', glyph: { kind: 'deadline' }, title: 'Deadline' };
    case 'ended':
      return {
        ...plain,
        id: 'end',
        glyph: { kind: 'ended' },
        title: event.end === 'abandoned' ? 'Abandoned' : 'Ended',
      };
  }
}

const severalLanguages = (slug: string): boolean => (findKata(slug)?.languages.length ?? 0) > 1;

function submissionLines({
  number,
  inTime,
  submission: { id, outcome, state, headline, schedules, by },
}: Extract<TimelineEvent, { kind: 'submission' }>): Omit<TimelineItem, 'at' | 'overtime' | 'ahead'> {
  const said = headline !== null && outcome !== 'exhausted';
  return {
    id,
    glyph: { kind: 'submission', outcome: outcome ?? (state === 'running' ? 'running' : 'queued') },
    title: `Submission ${number}`,
    aside: by === 'deadline' ? 'handed in by the deadline' : inTime ? '' : 'in overtime',
    detail: said ? headline : '',
    invariant: said && outcome === 'failed',
    figures: schedules > 0 ? counted(schedules, 'schedule') : '',
    href: `/submissions/${id}`,
    comparable: true,
  };
}

/** "+12 −3", and the words of prose beside it. U+2212, a minus as wide as the plus. */
function sizeOf({ added, removed, words }: Extract<TimelineEvent, { kind: 'draft' }>): string {
  const lines = [added > 0 && `+${added}`, removed > 0 && `\u2212${removed}`].filter(Boolean).join(' ');
  return [lines, words !== null && counted(words, 'word')].filter(Boolean).join(', ') || 'unchanged';
}
