/** Plays one schedule: the world acts, each event becomes a turn, every rule looks at it, and then it goes into the books. */
import type { Finding } from '../../../../grader/check/finding.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import {
  type Ending,
  Misuse,
  type Flight,
  type Instance,
  type Observer,
  type Sent,
  type Step,
  type WorldFault,
} from '../../../../grader/sim/world/schedule.ts';
import { World } from '../../../../grader/sim/world/world.ts';
import { Books, type NodeBook, type Role, type Turn } from './books.ts';
import { Director } from './peers.ts';
import { count, raft, readLog, type RaftDisk, type RaftMessage } from './protocol.ts';
import { type Rule, rulesByOccasion } from './rules/rule.ts';
import { leaderElected, leaderStays, partitionMajorityElects, Watch } from './rules/live.ts';
import type { RaftSchedule, ScriptedMessage, Trigger } from './schedule.ts';
import { traceOf } from './trace.ts';

/** One event as it was, kept for the trace. */
export interface Happened {
  at: number;
  node: number;
  kind: Turn['kind'];
  received: Flight<RaftMessage> | null;
  sent: readonly Sent<RaftMessage, RaftDisk>[];
  disk: RaftDisk | null;
  term: number;
  vote: number;
  role: Role;
}

export interface Observed {
  schedule: RaftSchedule;
  findings: ReadonlyMap<string, Finding>;
  happened: readonly Happened[];
}

/** A schedule in which a rule was broken goes on for this long, as consequences say more than causes: two votes, then two leaders. */
const goOnMs = 600;
/** And for no more events than this: some broken rules end in a storm of messages. */
const goOnEvents = 300;
/** A fault injected by a trigger strikes this long after its event, in virtual milliseconds. */
const afterMs = 0.001;

export class Player implements Observer<RaftMessage, RaftDisk> {
  readonly #rulesFor: (turn: Turn) => readonly Rule[];
  readonly #world = new World<RaftMessage, RaftDisk>(raft, this);
  #subject!: Subject;
  #log!: Log;
  #schedule!: RaftSchedule;
  #books!: Books;
  #director!: Director;
  #watch: Watch | null = null;
  #instances: (Instance<RaftMessage> | null)[] = [];
  #findings = new Map<string, Finding>();
  #happened: Happened[] = [];
  #brokenAt = Infinity;
  #brokenAfter = Infinity;
  #injected: WorldFault[] = [];
  #said: ScriptedMessage[] = [];
  /** What scripted nodes have still to say, by the moment's index. */
  #pending: { from: number; message: RaftMessage }[] = [];
  #seen: number[] = [];
  /** What ended the making of a node: known by itself, as a thrown value of the guest's must not be looked at. */
  #crash: Crash | null = null;

  constructor(rules: readonly Rule[]) {
    this.#rulesFor = rulesByOccasion(rules);
  }

  play(schedule: RaftSchedule, subject: Subject, log: Log): Observed {
    this.#reset(schedule, subject, log);
    const scripted = schedule.world.ids.map((_, index) => schedule.peers.kind !== 'submission' && index > 0);
    const ending = this.#execute(schedule, scripted);
    if (ending.kind === 'ended') this.#missed();
    return { schedule, findings: this.#findings, happened: this.#happened };
  }

  /** The schedule played last with every decision written out, as it was taken: what shrinking starts from. */
  written(): RaftSchedule {
    const until = this.#world.now;
    return writtenOut(this.#schedule, this.#world.fates(), this.#injected, this.#said, until);
  }

  /** A crash carries what had happened until then; its last event is the one that did not come to its end. */
  #execute(schedule: RaftSchedule, scripted: readonly boolean[]): Ending {
    try {
      const ending = this.#world.execute(schedule.world, scripted);
      if (ending.kind === 'misused') throw new Crash(ending.message);
      if (this.#crash !== null) throw this.#crash;
      if (ending.kind === 'threw') {
        this.#subject.touch(() => {
          throw ending.thrown;
        });
      }
      return ending;
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown;
      // A call refused to a getter that the judge was reading comes back as the guest's error: say what it was.
      const error = this.#world.misuse === null ? thrown : new Crash(this.#world.misuse);
      const { step } = this.#world;
      const { term, vote, role } = this.#books.nodes[step.node] as NodeBook;
      const disk = this.#world.slots[step.node]?.disk ?? null;
      error.trace ??= traceOf(schedule, [...this.#happened, { ...step, disk, term, vote, role }]);
      throw error;
    }
  }

  create(node: number, environment: object): Instance<RaftMessage> {
    try {
      const exports = this.#subject.load();
      const make = exports['Node'] as new (environment: object) => Instance<RaftMessage>;
      const made = this.#subject.touch(() => new make(environment));
      for (const method of ['start', 'receive'] as const)
        if (typeof this.#subject.touch(() => made[method]) !== 'function') throw new Crash(`A Node has no ${method}()`);
      this.#instances[node] = made;
      return made;
    } catch (error) {
      this.#crash = error as Crash;
      throw error;
    }
  }

  afterStep(step: Step<RaftMessage, RaftDisk>): boolean {
    const turn = this.#turnOf(step);
    const books = this.#books;
    for (const rule of this.#rulesFor(turn)) {
      if (this.#findings.has(rule.id)) continue;
      const found = rule.check(turn, books);
      if (found !== null) this.#broken(rule.id, found, turn);
    }
    this.#remember(turn);
    if (turn.malformed !== null) return false;
    books.record(turn);
    this.#count(turn);
    this.#trigger(turn);
    return this.#watchCalm(turn) && turn.at <= this.#brokenAt + goOnMs && turn.event <= this.#brokenAfter + goOnEvents;
  }

  scripted(flight: Flight<RaftMessage>): void {
    this.#director.hears(flight);
    const { peers } = this.#schedule;
    if (peers.kind !== 'scripted') return;
    for (const { message, delayMs } of this.#director.answer(flight, peers.manners, this.#entry()))
      this.#world.moment(this.#world.now + delayMs, this.#pending.push({ from: flight.to, message }) - 1);
  }

  moment(index: number): void {
    const { peers } = this.#schedule;
    if (peers.kind === 'submission') return;
    const planned = peers.kind === 'scripted' ? peers.moves.length : peers.messages.length;
    if (index >= planned) return this.#say(this.#pending[index - planned] as { from: number; message: RaftMessage });
    if (peers.kind === 'replayed') {
      const { from, message } = peers.messages[index] as ScriptedMessage;
      if (message.type === 'RequestVoteReply' && message.granted)
        this.#director.regrant(from, message.term, this.#entry());
      return this.#say({ from, message });
    }
    const move = peers.moves[index];
    const message = move && this.#director.resolve(move);
    if (move && message) this.#say({ from: move.from, message });
  }

  #say({ from, message }: { from: number; message: RaftMessage }): void {
    if (!this.#director.allows(from, message, this.#entry())) return;
    this.#said.push({ at: this.#world.now, from, to: 0, message });
    this.#world.sendScripted(from, 0, message, 0);
  }

  #reset(schedule: RaftSchedule, subject: Subject, log: Log): void {
    this.#schedule = schedule;
    this.#subject = subject;
    this.#log = log;
    const { ids, disks, seed, calmAt, network } = schedule.world;
    this.#books = new Books(ids, disks, ids.map((_, index) => schedule.peers.kind !== 'submission' && index > 0)); // prettier-ignore
    this.#director = new Director(this.#books, seed);
    this.#watch = schedule.liveness === null ? null : new Watch(calmAt, network.delayMaxMs + network.spikeMs);
    this.#instances = ids.map(() => null);
    this.#findings = new Map();
    this.#happened = [];
    this.#brokenAt = Infinity;
    this.#brokenAfter = Infinity;
    this.#injected = [];
    this.#said = [];
    this.#pending = [];
    this.#crash = null;
    this.#seen = schedule.triggers.map(() => 0);
  }

  #turnOf(step: Step<RaftMessage, RaftDisk>): Turn {
    const node = this.#books.nodes[step.node] as NodeBook;
    const turn: Turn = {
      event: this.#happened.length, at: step.at, kind: step.kind, node, received: step.received, sent: step.sent.length === 0 ? nothing : step.sent.slice(),
      disk: this.#world.slots[step.node]?.disk ?? null, term: node.term, vote: node.vote, role: node.role, election: false, wins: false, malformed: null,
    }; // prettier-ignore
    if (step.kind === 'crash' || step.kind === 'pause' || step.kind === 'resume') return turn;
    this.#readState(turn);
    const adopted =
      step.received !== null && step.received.message.term > node.term && step.received.message.term === turn.term;
    turn.election = turn.term > node.term && !adopted && step.kind !== 'start' && step.kind !== 'restart';
    turn.wins = turn.role === 'Leader' && (node.role !== 'Leader' || turn.term !== node.term);
    return turn;
  }

  /** What the node says of itself, read once. */
  #readState(turn: Turn): void {
    const instance = this.#instances[turn.node.index] as unknown as Record<string, unknown>;
    const { touch } = this.#subject;
    const raw = touch(() => ({ term: instance['currentTerm'], vote: instance['votedFor'], role: instance['state'] }));
    try {
      turn.term = count(raw.term, 'currentTerm');
      turn.vote = raw.vote === null ? -1 : count(raw.vote, 'votedFor');
      if (raw.role !== 'Follower' && raw.role !== 'Candidate' && raw.role !== 'Leader')
        throw new Misuse('state is none of Follower, Candidate and Leader.');
      turn.role = raw.role;
      if (turn.kind === 'start' || turn.kind === 'restart') this.#readIdentity(turn, instance);
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      turn.malformed = error.message.replace(/\.$/, '');
    }
  }

  #readIdentity(turn: Turn, instance: Record<string, unknown>): void {
    const { touch } = this.#subject;
    if (touch(() => instance['id']) !== turn.node.id) throw new Misuse(`id is not the environment’s`);
    const log = touch(() => orMisuse(() => readLog(instance['log'], 'log')));
    if (log instanceof Misuse) throw log;
    if (log.length !== turn.node.lastLogIndex || (log.at(-1) ?? 0) !== turn.node.lastLogTerm)
      throw new Misuse('log is not the one on its disk');
  }

  #broken(id: string, found: Finding, turn: Turn): void {
    this.#findings.set(id, found);
    if (this.#brokenAt !== Infinity) return;
    this.#brokenAt = turn.at;
    this.#brokenAfter = turn.event;
  }

  #remember(turn: Turn): void {
    const { at, node, kind, received, sent, disk, term, vote, role } = turn;
    this.#happened.push({ at, node: node.index, kind, received, sent, disk, term, vote, role });
    this.#log.event(
      Math.round(at * 1000),
      node.index,
      kindCode[kind],
      received?.id ?? -1,
      term,
      vote,
      roleCode[role],
      sent.length,
    );
  }

  #count(turn: Turn): void {
    const log = this.#log;
    if (turn.election) log.reached('Elections');
    if (turn.wins) log.reached('Leaders');
    if (turn.kind === 'crash') log.reached('Crashes');
    if (turn.kind === 'restart') log.reached('Restarts');
    if (turn.kind === 'pause') log.reached('Pauses');
  }

  #trigger(turn: Turn): void {
    this.#schedule.triggers.forEach((trigger, index) => {
      if (!struck(trigger, turn)) return;
      const seen = (this.#seen[index] as number) + 1;
      this.#seen[index] = seen;
      if (seen < trigger.nth || seen >= trigger.nth + trigger.times) return;
      if (turn.at + trigger.forMs >= this.#schedule.world.calmAt) return;
      for (const fault of faultsOf(trigger, turn, this.#books.nodes.length)) {
        this.#injected.push(fault);
        this.#world.inject(fault);
      }
    });
  }

  #watchCalm(turn: Turn): boolean {
    if (this.#watch === null || turn.at < this.#schedule.world.calmAt) return true;
    const connected = this.#connected();
    if (connected === null) return true;
    const seen = this.#watch.look(turn, this.#books, connected);
    if (seen === 'seen') return false;
    if (seen === null) return true;
    this.#broken(
      this.#schedule.liveness?.rule === partitionMajorityElects.id ? partitionMajorityElects.id : leaderStays.id,
      seen,
      turn,
    );
    return false;
  }

  #missed(): void {
    const last = this.#happened.at(-1);
    const connected = this.#connected();
    if (this.#watch === null || last === undefined || connected === null || this.#findings.size > 0) return;
    const node = this.#books.nodes[last.node] as NodeBook;
    const missed = this.#watch.missed(
      { ...last, node, event: this.#happened.length - 1, election: false, wins: false, malformed: null },
      connected,
    );
    if (missed !== null) this.#findings.set(this.#schedule.liveness?.rule ?? leaderElected.id, missed);
  }

  /** The nodes that can reach one another in the calm; null where they are no majority, or where some fault was never ended. */
  #connected(): NodeBook[] | null {
    const { liveness } = this.#schedule;
    if (liveness === null) return null;
    const nodes = liveness.connected.map((index) => this.#books.nodes[index] as NodeBook).filter((node) => node.up);
    return nodes.length < this.#books.majority || nodes.some((node) => node.paused) ? null : nodes;
  }

  #entry() {
    return { event: Math.max(0, this.#happened.length - 1), at: this.#world.now };
  }
}

/** Within `touch`, where everything thrown counts as the guest's: what we throw ourselves comes out as a value. */
function orMisuse<T>(read: () => T): T | Misuse {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Misuse) return thrown;
    throw thrown;
  }
}

const nothing: readonly never[] = [];
const kindCode: Record<Turn['kind'], number> = {
  start: 1,
  receive: 2,
  timer: 3,
  crash: 4,
  restart: 5,
  pause: 6,
  resume: 7,
};
const roleCode: Record<Role, number> = { Follower: 1, Candidate: 2, Leader: 3 };

function struck(trigger: Trigger, turn: Turn): boolean {
  switch (trigger.on) {
    case 'grant':
      return turn.sent.some(({ flight }) => flight.message.type === 'RequestVoteReply' && flight.message.granted);
    case 'win':
      return turn.wins;
    case 'election':
      return turn.election;
  }
}

function faultsOf(trigger: Trigger, turn: Turn, nodes: number): WorldFault[] {
  const node = turn.node.index;
  const at = turn.at + afterMs;
  const until = at + trigger.forMs;
  const others = Array.from({ length: nodes }, (_, index) => index).filter((index) => index !== node);
  const cuts = (from: number, to: number): WorldFault[] => [{ kind: 'cut', at, node: from, to }, { kind: 'heal', at: until, node: from, to }]; // prettier-ignore
  switch (trigger.then) {
    case 'crash':
      return [{ kind: 'crash', at, node }, { kind: 'restart', at: until, node }]; // prettier-ignore
    case 'pause':
      return [{ kind: 'pause', at, node }, { kind: 'resume', at: until, node }]; // prettier-ignore
    case 'mute':
      return others.flatMap((other) => cuts(node, other));
    case 'deafen':
      return others.flatMap((other) => cuts(other, node));
    case 'isolate':
      return others.flatMap((other) => [...cuts(node, other), ...cuts(other, node)]);
  }
}

function writtenOut(
  schedule: RaftSchedule,
  fates: RaftSchedule['world']['fates'],
  injected: readonly WorldFault[],
  said: readonly ScriptedMessage[],
  endAt: number,
): RaftSchedule {
  const peers: RaftSchedule['peers'] =
    schedule.peers.kind === 'submission' ? schedule.peers : { kind: 'replayed', messages: said };
  const faults = [...schedule.world.faults, ...injected].sort((a, b) => a.at - b.at);
  const moments = peers.kind === 'replayed' ? peers.messages.map((message) => message.at) : [];
  return {
    world: {
      ...schedule.world,
      fates,
      faults,
      moments,
      endAt: schedule.liveness === null ? endAt : schedule.world.endAt,
    },
    triggers: [],
    peers,
    liveness: schedule.liveness,
  };
}
