import { describe, expect, test } from 'vitest';
import type { Trace, TraceEvent, TraceMessage } from '../../../grader/contract/trace.ts';
import { describeTrace, spokenEvent } from './describe.ts';
import { causalPast, causality } from './happened-before.ts';
import { layoutSpaceTime } from './layout.ts';

type Role = 'Follower' | 'Candidate' | 'Leader';
const bodies = { asks: { term: 1 }, grants: { term: 1, voteGranted: true }, refuses: { term: 1, voteGranted: false }, beats: { term: 1, entries: [] } }; // prettier-ignore
const types = { asks: 'RequestVote', grants: 'RequestVoteReply', refuses: 'RequestVoteReply', beats: 'AppendEntries' };
const message = (id: number, from: number, to: number, what: keyof typeof bodies): TraceMessage => ({ id, from, to, type: types[what], body: bodies[what] }); // prettier-ignore
const event = (at: number, node: number, kind: TraceEvent['kind'], role: Role, rest: Partial<TraceEvent> = {}): TraceEvent => ({ at, node, kind, state: { currentTerm: role === 'Follower' ? 0 : 1, votedFor: null, state: role }, ...rest }); // prettier-ignore
const start = (node: number) => event(0, node, 'start', 'Follower');
const mini = { size: 'mini', width: 376 } as const;

/** Node 1 votes for 0, forgets it in a crash and votes for 2: both lead term 1. */
const ask = [message(1, 0, 1, 'asks'), message(2, 0, 2, 'asks'), message(3, 2, 1, 'asks')] as const;
const answer = [message(4, 1, 0, 'grants'), message(5, 2, 0, 'refuses'), message(6, 1, 2, 'grants')] as const;
const beat = [message(7, 0, 1, 'beats'), message(8, 0, 2, 'beats'), message(9, 2, 0, 'beats')] as const;
const twoLeaders: Trace = {
  nodes: 3,
  events: [
    start(0), start(1), start(2),
    event(162, 0, 'timer', 'Candidate', { sent: [ask[0], ask[1]] }),
    event(167, 2, 'timer', 'Candidate', { sent: [ask[2]] }),
    event(168, 1, 'receive', 'Follower', { message: ask[0], sent: [answer[0]] }),
    event(171, 2, 'receive', 'Candidate', { message: ask[1], sent: [answer[1]] }),
    event(172, 1, 'crash', 'Follower'),
    event(173, 0, 'receive', 'Leader', { message: answer[0], sent: [beat[0], beat[1]] }),
    event(220, 1, 'restart', 'Follower'),
    event(226, 0, 'receive', 'Leader', { message: answer[1] }),
    event(230, 1, 'receive', 'Follower', { message: ask[2], sent: [answer[2]] }),
    event(235, 2, 'receive', 'Leader', { message: answer[2], sent: [beat[2]] }),
  ],
}; // prettier-ignore
const causes = [5, 7, 8, 11, 12];
const violated = { ...mini, violatedAt: 12, causes };

describe('messages sent within events', () => {
  const { messages } = layoutSpaceTime(twoLeaders, violated);
  const line = (id: number) => messages.find((one) => one.id === id)!;

  test('run from the event that sent them to the one that received them', () => {
    expect(line(1)).toMatchObject({ fate: 'received', send: 3, receive: 5, word: 'asks' });
    expect(line(6)).toMatchObject({ fate: 'received', send: 11, receive: 12, tone: 'grant', word: 'grants' });
    expect(line(5)).toMatchObject({ tone: 'refuse', word: 'refuses' });
    for (const { from, to } of messages) expect(to.y).toBeGreaterThan(from.y);
  });

  test('are lit where their receive is in the cone', () => {
    const lit = messages.filter((one) => one.lit).map(({ id }) => id);
    expect(lit.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 6]);
  });

  test('are lost where longer out than any other, and in flight where sent just before the end', () => {
    const quick = { ...twoLeaders, events: twoLeaders.events.map((one) => (one.at > 173 ? { ...one, at: one.at + 400 } : one)) }; // prettier-ignore
    const late = { ...quick, events: quick.events.filter(({ message: received }) => received !== ask[2] && received !== answer[1]) }; // prettier-ignore
    const fates = new Map(layoutSpaceTime(late, mini).messages.map(({ id, fate }) => [id, fate]));
    expect([fates.get(7), fates.get(8), fates.get(9)]).toEqual(['lost', 'lost', 'flying']);
  });

  test('are in flight, not lost, where they arrive after a cut', () => {
    const { messages: cut } = layoutSpaceTime(
      { nodes: 2, events: [start(0), start(1), event(1, 0, 'timer', 'Candidate', { sent: [ask[0]] }), event(500, 0, 'timer', 'Candidate')] },
      { ...mini, arrivesLater: new Set([1]) },
    ); // prettier-ignore
    expect(cut).toMatchObject([{ id: 1, fate: 'flying' }]);
  });

  test('wait, not lost, for a node that is paused', () => {
    const { messages: waiting } = layoutSpaceTime(
      { nodes: 2, events: [start(0), start(1), event(1, 1, 'pause', 'Follower'), event(2, 0, 'timer', 'Candidate', { sent: [ask[0]] }), event(500, 0, 'timer', 'Candidate')] },
      mini,
    ); // prettier-ignore
    expect(waiting).toMatchObject([{ id: 1, fate: 'flying' }]);
  });

  test('doubled ones are two lines from one event', () => {
    const doubled: Trace = { nodes: 2, events: [start(0), start(1), event(1, 0, 'timer', 'Candidate', { sent: [ask[0]] }), event(5, 1, 'receive', 'Follower', { message: ask[0] }), event(9, 1, 'receive', 'Follower', { message: ask[0] })] }; // prettier-ignore
    const lines = layoutSpaceTime(doubled, mini).messages;
    expect(lines.map(({ send, receive }) => [send, receive])).toEqual([[2, 3], [2, 4]]); // prettier-ignore
    expect(lines[0]!.from).toEqual(lines[1]!.from);
  });
});

test('a violation’s past runs through messages that are no events of their own', () => {
  const past = causalPast(causality(twoLeaders), 12);
  expect([...past].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 12]);
});

test('the other leader of the term is ringed at the moment the rule breaks', () => {
  const { rivals, lanes, rule, events } = layoutSpaceTime(twoLeaders, violated);
  expect(rivals).toEqual([{ x: lanes[0]!.x, y: rule!.y }]);
  expect(events.some((mark) => mark.paired)).toBe(false);
});

test('a leader that stepped down, or is down, is no rival', () => {
  const gone = (last: TraceEvent): Trace => ({ ...twoLeaders, events: twoLeaders.events.toSpliced(10, 1, last) });
  expect(layoutSpaceTime(gone(event(226, 0, 'crash', 'Leader')), violated).rivals).toEqual([]);
  expect(layoutSpaceTime(gone(event(226, 0, 'timer', 'Follower')), violated).rivals).toEqual([]);
});

test('roles, a crash and a restart drive the lanes', () => {
  const { lanes } = layoutSpaceTime(twoLeaders, violated);
  expect(lanes.map((lane) => lane.strokes.map(({ role }) => role))).toEqual([
    ['follower', 'candidate', 'leader'],
    ['follower', 'down', 'follower'],
    ['follower', 'candidate', 'leader'],
  ]);
  expect([lanes[1]!.crashes.length, lanes[1]!.restarts.length]).toEqual([1, 1]);
});

describe('nodes that the judge plays', () => {
  const request = message(1, 1, 0, 'asks');
  const vote = message(2, 0, 1, 'grants');
  const played: Trace = { nodes: 3, events: [start(0), event(40, 0, 'receive', 'Follower', { message: request, sent: [vote] }), event(90, 0, 'timer', 'Candidate')] }; // prettier-ignore
  const layout = layoutSpaceTime(played, { ...mini, violatedAt: 2, causes: [1, 2] });

  test('have a lane of their own look, and no events', () => {
    expect(layout.lanes.map(({ strokes }) => strokes[0]!.role)).toEqual(['follower', 'judge', 'judge']);
    expect(layout.events).toHaveLength(3);
  });

  test('send from just above where it arrives, and take what is sent to them', () => {
    const [asked, voted] = layout.messages;
    expect(asked).toMatchObject({ fate: 'received', receive: 1, lit: true });
    expect(asked!.send).toBeUndefined();
    expect(asked!.from.x).toBe(layout.lanes[1]!.x);
    expect(asked!.from.y).toBeLessThan(asked!.to.y);
    expect(voted).toMatchObject({ fate: 'received', send: 1, lit: true });
    expect(voted!.to.x).toBe(layout.lanes[1]!.x);
  });
});

test('words stand beside lines of the cone only, and never on one another, an event or a lane', () => {
  const { labels, messages, events, lanes } = layoutSpaceTime(twoLeaders, violated);
  expect(labels.length).toBeGreaterThan(1);
  const width = (text: string) => text.length * 5.9;
  labels.forEach(({ line, text, x, y }, i) => {
    expect(messages[line]).toMatchObject({ lit: true, word: text });
    for (const other of labels.slice(i + 1))
      expect(Math.abs(other.x - x) >= (width(text) + width(other.text)) / 2 || Math.abs(other.y - y) >= 12).toBe(true);
    for (const mark of events) expect(Math.abs(mark.x - x) > width(text) / 2 || Math.abs(mark.y - y) > 6).toBe(true);
    for (const lane of lanes) expect(Math.abs(lane.x - x)).toBeGreaterThan(width(text) / 2);
  });
  expect(layoutSpaceTime(twoLeaders, mini).labels).toEqual([]);
});

test('an event is spoken with what it sent and how its node stands, by the node’s own id', () => {
  expect(spokenEvent(twoLeaders, 8)).toBe('Node 0 receives a granted vote from node 1, 173 ms. Heartbeat to 1 and 2. Leader of term 1, no vote'); // prettier-ignore
  const named = { ...twoLeaders, ids: [11, 20, 31] };
  expect(spokenEvent(named, 5)).toBe('Node 20 receives RequestVote from node 11, 168 ms. Grants 11. Follower of term 0, no vote'); // prettier-ignore
  expect(layoutSpaceTime(named, mini).heads.map(({ text }) => text)).toEqual(['Node 11', 'Node 20', 'Node 31']);
  expect(describeTrace(twoLeaders, 12)).toContain('3 nodes, 13 events');
});
