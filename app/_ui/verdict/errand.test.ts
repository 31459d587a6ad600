import { describe, expect, it } from 'vitest';
import { follow, isUnderWay, noErrand, type Errand, type ErrandEvent, type JudgingState } from './errand.ts';

const subject = (id: string) => ({ id, language: 'typescript', source: 'const a = 1;', createdAt: 0 }) as const;
const after = (...events: ErrandEvent<JudgingState>[]): Errand<JudgingState> =>
  events.reduce<Errand<JudgingState>>(follow, noErrand);
const accepted = (id: string) => ({ kind: 'accepted', subject: subject(id), state: { kind: 'queued' } }) as const;
const done = (id: string) => ({ kind: 'told', id, state: { kind: 'done' } }) as const;
const judged = (id: string) => ({ subject: subject(id), state: { kind: 'done' }, connection: 'live' }) as const;

describe('handing in', () => {
  it('is under way from the first moment to the verdict, so that a second press does nothing', () => {
    const sending = after({ kind: 'sent' });
    expect(isUnderWay(sending)).toBe(true);
    expect(follow(sending, { kind: 'sent' })).toBe(sending);
    const judging = after({ kind: 'sent' }, accepted('a'), { kind: 'told', id: 'a', state: { kind: 'running' } });
    expect(follow(judging, { kind: 'sent' })).toBe(judging);
    expect(isUnderWay(follow(judging, { kind: 'told', id: 'a', state: { kind: 'done' } }))).toBe(false);
  });

  it('that fails keeps the verdict before it in view and may be tried again', () => {
    const failed = after(
      accepted('a'),
      { kind: 'told', id: 'a', state: { kind: 'done' } },
      { kind: 'sent' },
      {
        kind: 'unsent',
        message: 'No connection.',
      },
    );
    expect(failed.followed?.subject.id).toBe('a');
    expect(failed.sending).toEqual({ kind: 'unsent', message: 'No connection.' });
    expect(follow(failed, { kind: 'sent' }).sending.kind).toBe('sending');
  });
});

describe('following', () => {
  it('takes no word about another submission', () => {
    const second = after(accepted('a'), { kind: 'told', id: 'a', state: { kind: 'done' } }, accepted('b'));
    expect(follow(second, { kind: 'told', id: 'a', state: { kind: 'done' } })).toBe(second);
  });

  it('never goes back from a verdict', () => {
    const done = after(accepted('a'), { kind: 'told', id: 'a', state: { kind: 'done' } });
    expect(follow(done, { kind: 'told', id: 'a', state: { kind: 'running' } })).toBe(done);
  });

  it('notices a lost connection, and that it is back with the next word', () => {
    const lost = after(accepted('a'), { kind: 'connection', id: 'a', connection: 'lost' });
    expect(lost.followed?.connection).toBe('lost');
    expect(follow(lost, { kind: 'told', id: 'a', state: { kind: 'running' } }).followed?.connection).toBe('live');
  });

  it('shows an earlier submission in place of the newest where the address names it', () => {
    const followed = judged('a');
    expect(after(accepted('b'), { kind: 'shown', followed, named: true }).followed).toBe(followed);
  });

  it('leaves in view what was sent since, when the newest as it was before arrives late', () => {
    const late = { kind: 'shown', followed: judged('a'), named: false } as const;
    const sending = after(accepted('a'), done('a'), { kind: 'sent' });
    expect(follow(sending, late)).toBe(sending);
    const judging = follow(sending, accepted('b'));
    expect(follow(judging, late)).toBe(judging);
    const over = follow(judging, done('b'));
    expect(follow(over, late)).toBe(over);
  });

  it('shows the newest again where the address names none any more', () => {
    const newest = judged('b');
    const old = after({ kind: 'shown', followed: judged('a'), named: true });
    expect(follow(old, { kind: 'shown', followed: newest, named: false }).followed).toBe(newest);
  });
});
