import { describe, expect, test } from 'vitest';
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';
import { election } from './election.ts';
import { layoutSpaceTime } from './layout.ts';

const clock = (vector: number[]) => ({ lamport: Math.max(...vector), vector });
const send = (at: number, node: number, to: number, id: number, vector: number[]): TraceEvent => ({ at, node, kind: 'send', message: { id, from: node, to }, state: clock(vector) }); // prettier-ignore
const receive = (at: number, node: number, from: number, id: number, vector: number[]): TraceEvent => ({ at, node, kind: 'receive', message: { id, from, to: node }, state: clock(vector) }); // prettier-ignore
const local = (at: number, node: number, vector: number[]): TraceEvent => ({ at, node, kind: 'local', state: clock(vector) }); // prettier-ignore

const threeProcesses: Trace = {
  nodes: 3,
  events: [
    send(1, 0, 1, 1, [1, 0, 0]),
    local(2, 2, [0, 0, 1]),
    receive(3, 1, 0, 1, [1, 1, 0]),
    send(4, 1, 2, 2, [1, 2, 0]),
    receive(5, 2, 1, 2, [1, 2, 2]),
    local(6, 0, [2, 0, 0]),
  ],
};
const mini = { size: 'mini', width: 376 } as const;

describe('a diagram of three processes', () => {
  test('has a lane for each, in order from left to right within its width', () => {
    const { lanes, heads } = layoutSpaceTime(threeProcesses, mini);
    const xs = lanes.map((lane) => lane.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(376);
    expect(heads.map((head) => head.text)).toEqual(['Process 0', 'Process 1', 'Process 2']);
  });

  test('joins every send with its receive, always falling', () => {
    const { messages, events } = layoutSpaceTime(threeProcesses, mini);
    expect(messages.map(({ send, receive, fate }) => [send, receive, fate])).toEqual([
      [0, 2, 'received'],
      [3, 4, 'received'],
    ]);
    for (const { from, to, receive } of messages) {
      expect(to.y).toBeGreaterThan(from.y);
      expect(events.find((mark) => mark.index === receive)).toMatchObject(to);
    }
  });

  test('labels each event with its vector clock, also in a pane of 340 px', () => {
    const { events } = layoutSpaceTime(threeProcesses, { size: 'mini', width: 340 });
    expect(events.map((mark) => mark.label)).toEqual([
      '[1,0,0]',
      '[0,0,1]',
      '[1,1,0]',
      '[1,2,0]',
      '[1,2,2]',
      '[2,0,0]',
    ]);
  });

  test('leaves labels out where lanes are too close for them', () => {
    const many = { ...threeProcesses, nodes: 9 };
    expect(layoutSpaceTime(many, mini).events.every((mark) => mark.label === undefined)).toBe(true);
  });
});

describe('a violation', () => {
  const layout = layoutSpaceTime(threeProcesses, { ...mini, violatedAt: 4, causes: [0, 4] });

  test('lights what happened before it and fades the rest', () => {
    expect(layout.events.filter((mark) => mark.lit).map((mark) => mark.index)).toEqual([0, 1, 2, 3, 4]);
    expect(layout.messages.every((line) => line.lit)).toBe(true);
  });

  test('has its rule at its own moment, across all lanes', () => {
    const at = layout.events.find((mark) => mark.index === 4)!;
    expect(layout.rule).toMatchObject({ y: at.y });
    expect(layout.rule!.x1).toBeLessThan(layout.lanes[0]!.x);
    expect(layout.rule!.x2).toBeGreaterThan(layout.lanes[2]!.x);
    expect(at).toMatchObject({ broken: true, badge: 2 });
  });

  test('numbers the events of the sentence and rings the other half of a pair', () => {
    expect(layout.events[0]).toMatchObject({ badge: 1, paired: true, broken: false });
    expect(layout.events[1]).toMatchObject({ badge: undefined, paired: false });
  });

  test('runs its highlighter along lanes and messages of the cone only', () => {
    const narrow = layoutSpaceTime(threeProcesses, { ...mini, violatedAt: 2, causes: [2] });
    expect(narrow.cone).toHaveLength(3); // lanes 0 and 1, and the message between them
    expect(narrow.messages.map((line) => line.lit)).toEqual([true, false]);
  });
});

describe('time', () => {
  const moments = (...ats: number[]): Trace => ({ nodes: 2, events: ats.map((at, i) => local(at, i % 2, [1, 1])) });

  test('is cut where nothing happens for long, and the cut is marked', () => {
    const { breaks, events } = layoutSpaceTime(moments(0, 1, 2, 500, 501), mini);
    expect(breaks).toHaveLength(1);
    expect(breaks[0]).toBeGreaterThan(events[2]!.y);
    expect(breaks[0]).toBeLessThan(events[3]!.y);
    expect(events[3]!.y - events[2]!.y).toBeLessThan(3 * (events[2]!.y - events[1]!.y));
  });

  test('never lets two events of one lane touch, even at the same moment', () => {
    const same: Trace = { nodes: 1, events: [local(3, 0, [1]), local(3, 0, [2]), local(3, 0, [3])] };
    const [a, b, c] = layoutSpaceTime(same, mini).events;
    expect(b!.y - a!.y).toBeGreaterThan(10);
    expect(c!.y - b!.y).toBeGreaterThan(10);
  });

  test('fits into a given height for a thumbnail', () => {
    const { events, height } = layoutSpaceTime(threeProcesses, { size: 'thumb', width: 168, height: 108 });
    expect(height).toBe(108);
    expect(Math.max(...events.map((mark) => mark.y))).toBeLessThanOrEqual(100);
  });
});

test('an election that goes well shows candidates, leaders, a crash and a restart', () => {
  const { lanes, messages } = layoutSpaceTime(election, { size: 'art', width: 620 });
  expect(lanes[1]!.strokes.map((stroke) => stroke.role)).toEqual([
    'follower',
    'candidate',
    'leader',
    'down',
    'follower',
  ]);
  expect(lanes[3]!.strokes.map((stroke) => stroke.role)).toEqual(['follower', 'candidate', 'leader']);
  expect(lanes[1]!.crashes).toHaveLength(1);
  expect(messages.filter((line) => line.fate === 'received').length).toBeGreaterThan(20);
});

test('a lost message ends between the lanes, one still under way before its goal', () => {
  const { messages } = layoutSpaceTime(
    {
      nodes: 2,
      events: [
        send(0, 0, 1, 1, [1, 0]),
        { at: 4, node: 1, kind: 'drop', message: { id: 1, from: 0, to: 1 }, state: {} },
        send(5, 0, 1, 2, [2, 0]),
      ],
    },
    mini,
  );
  const [lost, flying] = messages;
  expect(lost).toMatchObject({ fate: 'lost', send: 0 });
  expect(flying).toMatchObject({ fate: 'flying', send: 2 });
  for (const line of messages) expect(line.to.x).toBeGreaterThan(line.from.x);
});

test('anything a learner’s own trace may hold is laid out without a throw', () => {
  const hostile: Trace = {
    nodes: 2,
    events: [
      receive(9, 1, 7, 1, [0]),
      send(3, 0, 99, 2, []),
      send(2, 5, -1, 3, [1]),
      { at: 0, node: 1, kind: 'receive', message: { id: 2, from: 0, to: 1 }, state: { vector: 'no', lamport: null } },
      { at: 0, node: 1, kind: 'receive', state: { vector: [{}, 'x', null] } },
    ],
  };
  const { events, height } = layoutSpaceTime(hostile, { ...mini, violatedAt: 77, causes: [-1, 400] });
  expect(Number.isFinite(height)).toBe(true);
  expect(events.every((mark) => Number.isFinite(mark.x) && Number.isFinite(mark.y))).toBe(true);
  expect(layoutSpaceTime({ nodes: 1, events: [] }, mini).events).toEqual([]);
});
