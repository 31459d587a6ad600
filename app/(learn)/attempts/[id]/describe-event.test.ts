import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../_server/attempt/timeline.ts';
import { describeEvent } from './describe-event.ts';

const start = Date.UTC(2026, 10, 23, 9);
const minute = (count: number) => new Date(start + count * 60_000);
const timeline = { id: 'a', kata: 'logical-clocks', deadlineAt: minute(20) };
const describeIt = (event: TimelineEvent, now = minute(30)) => describeEvent(event, timeline, now.getTime());

const draft = { kind: 'draft', at: minute(1), revision: 3, language: 'typescript', added: 12, removed: 3, words: null } as const; // prettier-ignore
const submission = (over: object, inTime = true): TimelineEvent => ({
  kind: 'submission',
  at: inTime ? minute(5) : minute(25),
  number: 2,
  inTime,
  submission: {
    id: 's',
    kata: 'logical-clocks',
    language: 'typescript',
    createdAt: minute(5),
    state: 'done',
    outcome: 'failed',
    headline: 'stamps-never-change',
    schedules: 1000,
    attempt: 'a',
    by: 'learner',
    ...over,
  },
});

describe('a draft', () => {
  it('says how many lines it added and removed, and opens its source', () => {
    expect(describeIt(draft)).toMatchObject({ id: 'd3', figures: '+12 −3', href: '/attempts/a/drafts/3', comparable: true }); // prettier-ignore
    expect(describeIt({ ...draft, removed: 0 }).figures).toBe('+12');
  });

  it('of prose counts words, and one that changed nothing says so', () => {
    expect(describeIt({ ...draft, added: 0, removed: 0, words: 1 }).figures).toBe('1 word');
    expect(describeIt({ ...draft, added: 0, removed: 0 }).figures).toBe('unchanged');
  });
});

describe('a submission', () => {
  it('names the rule that it broke', () => {
    expect(describeIt(submission({}))).toMatchObject({ detail: 'stamps-never-change', invariant: true, aside: '' });
  });

  it('that threw has its error as words and not as a rule', () => {
    expect(describeIt(submission({ outcome: 'crashed', headline: 'TypeError' }))).toMatchObject({ detail: 'TypeError', invariant: false }); // prettier-ignore
  });

  it('is told from one that the deadline handed in, and from one that came after it', () => {
    expect(describeIt(submission({ by: 'deadline' })).aside).toBe('handed in by the deadline');
    expect(describeIt(submission({}, false))).toMatchObject({ aside: 'in overtime', overtime: true });
  });

  it('that is not judged yet shows how far the judge is', () => {
    expect(describeIt(submission({ outcome: null, headline: null, state: 'queued' })).glyph).toEqual({ kind: 'submission', outcome: 'queued' }); // prettier-ignore
  });
});

it('a deadline lies ahead until it is there', () => {
  expect(describeIt({ kind: 'deadline', at: minute(20) }, minute(10)).ahead).toBe(true);
  expect(describeIt({ kind: 'deadline', at: minute(20) }).ahead).toBe(false);
});
