/** The suite itself, with guests in this process: what it pins, what it makes of hostile nodes, and how small its counterexamples are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessGuest } from '../../../../grader/kit/testing/in-process-guest.ts';
import suite from './index.ts';

const folder = join(import.meta.dirname, '..');
const sourceOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const solution = sourceOf('solutions/class-with-fields.ts');

function judge(source: string, { seed = 7301, schedules = 300 } = {}) {
  const session = suite.open(inProcessGuest(source), { seed, schedules });
  session.explore(Infinity);
  return session.conclude();
}

/** The solution with one of its parts replaced; the part must be there once. */
function altered(part: string, replacement: string): string {
  expect(solution.split(part)).toHaveLength(2);
  return solution.replace(part, replacement);
}

function violationOf(source: string, invariant: string) {
  const result = judge(source);
  if (result.kind !== 'explored') throw new Error(`crashed: ${result.error}`);
  const found = result.violations.find((violation) => violation.invariant === invariant);
  if (!found) throw new Error(`not found: ${result.violations.map((violation) => violation.invariant).join()}`);
  return found;
}

test('every event of three hundred schedules is pinned: the same seed gives the same bytes, today and tomorrow', () => {
  const result = judge(solution);
  expect(result).toMatchObject({ kind: 'explored', schedules: 300, violations: [] });
  expect([result.traceHash, result.events]).toMatchInlineSnapshot(`
    [
      "1597c2f930c3ba19",
      30189,
    ]
  `);
  expect(judge(solution)).toEqual(result);
});

test('everything that the suite is for is reached', () => {
  const { coverage } = judge(solution, { schedules: 1000 });
  expect(coverage['Elections']).toBeGreaterThan(1000);
  expect(coverage['Leaders']).toBeGreaterThan(500);
  expect(coverage['Crashes']).toBeGreaterThan(300);
  expect(coverage['Restarts']).toBeGreaterThan(300);
  expect(coverage['Pauses']).toBeGreaterThan(100);
});

describe('a counterexample is what a person can hold in mind', () => {
  test('a vote lost in a crash: the vote, the crash, the restart, the other vote', () => {
    const { message, counterexample } = violationOf(
      sourceOf('mutants/vote-forgotten-at-restart.ts'),
      'one-vote-per-term',
    );
    expect(message).toMatch(
      /^Node 0 voted for node \d at .* ms, crashed at .* ms, and voted for node \d at .* ms, both in term \d/,
    );
    expect(counterexample.trace.events.length).toBeLessThanOrEqual(8);
    expect(counterexample.causes).toHaveLength(3);
    expect(counterexample.causes.at(-1)).toBe(counterexample.violatedAt);
  });

  test('two leaders, because one node voted for everyone', () => {
    const { message, counterexample } = violationOf(
      sourceOf('mutants/votes-for-everyone.ts'),
      'single-leader-per-term',
    );
    expect(message).toMatch(/voted twice in term \d+/);
    expect(counterexample.trace.events.length).toBeLessThanOrEqual(14);
    expect(counterexample.shrunkFrom).toBeGreaterThanOrEqual(counterexample.trace.events.length);
  });
});

test('a node may rely on its peers: a vote given once is given again, whatever the log it is asked with', () => {
  const taken = '    if (rivalHasIt) return false;\n';
  const ticker = sourceOf('solutions/ticker.ts');
  expect(ticker.split(taken)).toHaveLength(2);
  const source = ticker.replace(
    taken,
    `${taken}    if (this.votedFor === request.candidateId) {\n      this.postponeElection();\n      return true;\n    }\n`,
  );
  for (const seed of [1, 2, 3])
    expect(judge(source, { seed, schedules: 600 })).toMatchObject({ kind: 'explored', violations: [] });
});

describe('a node that falls silent for good is found out, though no event of its own follows', () => {
  test('as a follower: what it is told of ends where the election was due', () => {
    const { message, counterexample } = violationOf(
      altered(
        '    this.resetElectionTimer();\n    if (',
        '    if (this.currentTerm < 17) this.resetElectionTimer();\n    if (',
      ),
      'election-not-late',
    );
    expect(message).toMatch(/had started no election/);
    expect(counterexample.trace.events.length).toBeLessThanOrEqual(20);
  });

  test('as a leader, after a quarter of a minute', () => {
    const beat = 'this.environment.setTimer(50, () => this.lead(epoch));';
    const epochs = sourceOf('solutions/epochs.ts');
    expect(epochs.split(beat)).toHaveLength(2);
    const { message } = violationOf(
      epochs.replace(beat, `if (this.environment.now() < 15_000) ${beat}`),
      'heartbeat-interval',
    );
    expect(message).toMatch(
      /^Node 0, leader of term \d+, sent AppendEntries to node 1 at 15\d{3}.* and had sent no other/,
    );
  });
});

describe('a hostile or careless node is told what it did, and nothing of ours is thrown', () => {
  const start = '  start(): void {\n';
  // prettier-ignore
  test.each([
    ['is asynchronous', altered('  receive(from: number, message: Message): void {', '  async receive(from: number, message: Message): Promise<any> {'), 'A handler returned a promise; handlers of this kata are synchronous.'],
    ['sends to itself', altered(start, `${start}    this.environment.send(this.id, { type: 'AppendEntriesReply', term: 1, success: true });\n`), 'send was called with a receiver that is no peer.'],
    ['sends a message of its own making', altered(start, `${start}    if (this.environment.peers.length) this.environment.send(this.environment.peers[0]!, { type: 'Gossip' } as any);\n`), 'send was called with a message of a type that the contract does not know.'],
    ['sends a term that is no number', altered(start, `${start}    if (this.environment.peers.length) this.environment.send(this.environment.peers[0]!, { type: 'RequestVoteReply', term: NaN, voteGranted: false });\n`), 'RequestVoteReply.term is NaN, not an integer from 0.'],
    ['saves half of its state', altered(start, `${start}    this.environment.disk.save({ currentTerm: 1 } as any);\n`), 'votedFor on disk is undefined, not an integer from 0.'],
    ['sets a timer to never', altered(start, `${start}    this.environment.setTimer(Infinity, () => {});\n`), 'setTimer was called with a delay that is no number of milliseconds.'],
    ['floods itself with timers', altered(start, `${start}    const again = () => void this.environment.setTimer(0, again);\n    again();\n`), 'More than 60,000 events within 0 virtual ms: timers are set faster than time passes.'],
    ['hides a refusal from itself', altered(start, `${start}    try { this.environment.send(-1, null as any); } catch {}\n`), 'send was called with a receiver that is no peer.'],
    ['calls the environment from a getter that the judge reads', `${solution}\nObject.defineProperty(Node.prototype, 'id', { get() { (this as any).environment?.now(); return (this as any).real; }, set(v) { (this as any).real = v; } });`.replace('  readonly id: number;\n', ''), 'now was called outside of the node’s handlers.'],
    ['has no start', altered(start, '  begin(): void {\n'), 'A Node has no start()'],
    ['throws in a timer', altered('    this.resetElectionTimer();\n    if (', '    throw new Error("boom");\n    this.resetElectionTimer();\n    if ('), 'Error: boom'],
  ] as const)('%s', (_, source, expected) => {
    const result = judge(source, { schedules: 60 });
    expect(result.kind === 'crashed' ? result.error : result).toBe(expected);
  });

  test.each([
    ['role', "state: 'Follower' | 'Candidate' | 'Leader' = 'Follower';", "state: any = 'follower';"],
    ['term', 'currentTerm: number;', 'get currentTerm(): any { return NaN; }\n  set currentTerm(_: any) {}'],
    [
      'log',
      '  log: LogEntry[];\n',
      "  get log(): any { return new Proxy([], { get: (_, key) => (key === 'length' ? { valueOf: () => 0 } : undefined) }); }\n  set log(_: any) {}\n",
    ],
  ])('reports a %s that is none', (_, part, replacement) => {
    expect(violationOf(altered(part, replacement), 'state-well-formed').message).toMatch(
      /^Node \d+’s (state|currentTerm|length of the log) is /,
    );
  });
});

test('what a crash shows ends with the event that did not come to its end', () => {
  const result = judge(
    altered(
      '    this.resetElectionTimer();\n    if (',
      '    throw new Error("boom");\n    this.resetElectionTimer();\n    if (',
    ),
  );
  if (result.kind !== 'crashed') throw new Error('explored');
  expect(result.counterexample?.trace.events.at(-1)?.kind).toMatch(/timer|receive/);
  expect(result.counterexample?.violatedAt).toBe((result.counterexample?.trace.events.length ?? 0) - 1);
});

test('the visible scenario shows a leader that is stopped, another one, and the first one’s return', () => {
  const result = suite.run(inProcessGuest(solution), { seed: 7301 });
  if (result.kind !== 'ran') throw new Error(result.error);
  const kinds = result.trace.events.map(({ kind }) => kind);
  expect(kinds.indexOf('restart')).toBeGreaterThan(kinds.indexOf('crash'));
  const leaders = new Set(
    result.trace.events.filter(({ state }) => state['state'] === 'Leader').map(({ node }) => node),
  );
  expect(leaders.size).toBe(2);
});
