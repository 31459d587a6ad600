/** Plays one schedule: the world acts, each event becomes a turn, every rule looks at it, and then it goes into the books. */
import type { Finding } from '../../../../grader/check/finding.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import type { Log } from '../../../../grader/kit/log.ts';
import type { Ending, Flight, Instance, Observer, Step, WorldFault } from '../../../../grader/sim/world/schedule.ts';
import { World } from '../../../../grader/sim/world/world.ts';
import { Books, type Entry, type NodeBook, type Role, type Turn } from './books.ts';
import { type Broken, Calm } from './calm.ts';
import { readState } from './node-state.ts';
import { raft, type RaftDisk, type RaftMessage } from './protocol.ts';
import { rulesByOccasion } from './rules/occasions.ts';
import type { End, Rule } from './rules/rule.ts';
import type { RaftSchedule } from './schedule.ts';
import { Stage } from './stage.ts';
import { traceOf } from './trace.ts';
import { Triggers } from './triggers.ts';
import { writtenOut } from './written-out.ts';

export interface Observed {
  schedule: RaftSchedule;
  findings: ReadonlyMap<string, Finding>;
  happened: readonly Turn[];
}

/** A schedule in which a rule was broken goes on for this long, as consequences say more than causes: two votes, then two leaders. */
const goOnMs = 600;
/** And for no more events than this: some broken rules end in a storm of messages. */
const goOnEvents = 300;

export class Player implements Observer<RaftMessage, RaftDisk> {
  readonly #rules: readonly Rule[];
  readonly #rulesFor: (turn: Turn) => readonly Rule[];
  readonly #world = new World<RaftMessage, RaftDisk>(raft, this);
  #subject!: Subject;
  #log!: Log;
  #schedule!: RaftSchedule;
  #books!: Books;
  #stage!: Stage;
  #triggers!: Triggers;
  #calm: Calm | null = null;
  #instances: (Instance<RaftMessage> | null)[] = [];
  #findings = new Map<string, Finding>();
  #happened: Turn[] = [];
  #injected: WorldFault[] = [];
  #brokenAt = Infinity;
  #brokenAfter = Infinity;
  #foundAtEnd = false;
  /** What ended the making of a node: known by itself, as a thrown value of the guest's must not be looked at. */
  #crash: Crash | null = null;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#rulesFor = rulesByOccasion(rules);
  }

  play(schedule: RaftSchedule, subject: Subject, log: Log): Observed {
    const scripted = schedule.world.ids.map((_, index) => schedule.peers.kind !== 'submission' && index > 0);
    this.#reset(schedule, scripted, subject, log);
    const ending = this.#execute(schedule, scripted);
    if (ending.kind === 'ended') this.#atEnd(schedule.world.endAt);
    return { schedule, findings: this.#findings, happened: this.#happened };
  }

  /** The schedule played last with every decision written out. */
  written(): RaftSchedule {
    const { now } = this.#world;
    return writtenOut(this.#schedule, { fates: this.#world.fates(), injected: this.#injected, said: this.#stage.said, endedAt: this.#foundAtEnd ? this.#schedule.world.endAt : now }); // prettier-ignore
  }

  create(node: number, environment: object): Instance<RaftMessage> {
    try {
      const made = this.#construct(environment);
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
    const rules = this.#rulesFor(turn);
    for (let index = 0; index < rules.length; index++) {
      const rule = rules[index] as Rule;
      if (this.#findings.size > 0 && this.#findings.has(rule.id)) continue;
      const found = rule.check(turn, books);
      if (found !== null) this.#broken({ id: rule.id, found }, turn);
    }
    this.#remember(turn);
    if (turn.malformed !== null) return false;
    books.record(turn);
    this.#count(turn);
    const faults = this.#triggers.strike(turn, books.nodes.length, this.#schedule.world.calmAt);
    for (let index = 0; index < faults.length; index++) {
      const fault = faults[index] as WorldFault;
      this.#injected.push(fault);
      this.#world.inject(fault);
    }
    return this.#watchCalm(turn) && turn.at <= this.#brokenAt + goOnMs && turn.event <= this.#brokenAfter + goOnEvents;
  }

  scripted(flight: Flight<RaftMessage, RaftDisk>): void {
    this.#stage.hear(flight, this.#entry());
  }

  moment(index: number): void {
    this.#stage.moment(index, this.#entry());
  }

  #reset(schedule: RaftSchedule, scripted: readonly boolean[], subject: Subject, log: Log): void {
    const { world, liveness } = schedule;
    this.#schedule = schedule;
    this.#subject = subject;
    this.#log = log;
    this.#books = new Books(world.ids, world.disks, scripted);
    this.#stage = new Stage(schedule, this.#books, this.#world);
    this.#triggers = new Triggers(schedule.triggers);
    this.#calm = liveness && new Calm(world, liveness, this.#books);
    this.#instances = world.ids.map(() => null);
    this.#findings = new Map();
    this.#happened = [];
    this.#injected = [];
    this.#brokenAt = Infinity;
    this.#brokenAfter = Infinity;
    this.#foundAtEnd = false;
    this.#crash = null;
  }

  /** Each node is of another class than all before it, as its module is. So a `try` of our own, and no closures for `touch`. */
  #construct(environment: object): Instance<RaftMessage> {
    const subject = this.#subject;
    const make = subject.load()['Node'] as new (environment: object) => Instance<RaftMessage>;
    let made: Instance<RaftMessage>;
    let start: unknown;
    try {
      made = new make(environment);
      start = made.start;
    } catch (thrown) {
      throw subject.crash(thrown);
    }
    if (typeof start !== 'function') throw new Crash('A Node has no start()');
    let receive: unknown;
    try {
      receive = made.receive;
    } catch (thrown) {
      throw subject.crash(thrown);
    }
    if (typeof receive !== 'function') throw new Crash('A Node has no receive()');
    return made;
  }

  /** A crash carries what had happened until then; its last event is the one that did not come to its end. */
  #execute(schedule: RaftSchedule, scripted: readonly boolean[]): Ending {
    const world = this.#world;
    try {
      const ending = world.execute(schedule.world, scripted);
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
      const error = world.guard.misuse === null ? thrown : new Crash(world.guard.misuse);
      error.trace ??= traceOf(schedule, [...this.#happened, this.#unchanged(world.step)]);
      throw error;
    }
  }

  #turnOf(step: Step<RaftMessage, RaftDisk>): Turn {
    const turn = this.#unchanged(step);
    if (step.kind === 'crash' || step.kind === 'pause' || step.kind === 'resume') return turn;
    const { node, received } = turn;
    readState(turn, this.#instances[node.index] as unknown as Record<string, unknown>, this.#subject);
    const adopted = received !== null && received.message.term > node.term && received.message.term === turn.term;
    turn.election = turn.term > node.term && !adopted && step.kind !== 'start' && step.kind !== 'restart';
    turn.wins = turn.role === 'Leader' && (node.role !== 'Leader' || turn.term !== node.term);
    return turn;
  }

  /** A step as a turn of a node that is as it was. */
  #unchanged({ at, kind, node: index, received, sent }: Step<RaftMessage, RaftDisk>): Turn {
    const node = this.#books.nodes[index] as NodeBook;
    const { term, vote, role } = node;
    return {
      event: this.#happened.length, at, kind, node, received, sent,
      disk: this.#world.slots[index]?.disk ?? null, term, vote, role, election: false, wins: false, malformed: null,
    }; // prettier-ignore
  }

  #broken({ id, found }: Broken, turn: Turn): void {
    this.#findings.set(id, found);
    if (this.#brokenAt !== Infinity) return;
    this.#brokenAt = turn.at;
    this.#brokenAfter = turn.event;
  }

  #remember(turn: Turn): void {
    this.#happened.push(turn);
    const { at, node, kind, received, term, vote, role, sent } = turn;
    this.#log.event(
      Math.round(at * 1000),
      node.index,
      codeOfKind(kind),
      received?.id ?? -1,
      term,
      vote,
      codeOfRole(role),
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

  #watchCalm(turn: Turn): boolean {
    const seen = this.#calm === null ? null : this.#calm.look(turn);
    if (seen !== null && seen !== 'seen') this.#broken(seen, turn);
    return seen === null;
  }

  /** What no event shows: that nobody led, or that a node fell silent with something due. */
  #atEnd(at: number): void {
    const last = this.#happened.at(-1);
    if (last === undefined || this.#findings.size > 0) return;
    if (this.#calm === null) return this.#overdue({ at, happened: this.#happened, books: this.#books });
    const missed = this.#calm.missed(last);
    if (missed !== null) this.#findings.set(missed.id, missed.found);
  }

  #overdue(end: End): void {
    for (const node of end.books.nodes) {
      if (node.scripted || !node.up || node.paused) continue;
      for (const rule of this.#rules) {
        const found = rule.due?.(node, end) ?? null;
        if (found === null) continue;
        this.#findings.set(rule.id, found);
        this.#foundAtEnd = true;
      }
    }
  }

  #entry(): Entry {
    return { event: Math.max(0, this.#happened.length - 1), at: this.#world.now };
  }
}

/** Switches, as a table that is read by ever other names is looked up anew each time. */
function codeOfKind(kind: Turn['kind']): number {
  switch (kind) {
    case 'start':
      return 1;
    case 'receive':
      return 2;
    case 'timer':
      return 3;
    case 'crash':
      return 4;
    case 'restart':
      return 5;
    case 'pause':
      return 6;
    case 'resume':
      return 7;
  }
}

function codeOfRole(role: Role): number {
  switch (role) {
    case 'Follower':
      return 1;
    case 'Candidate':
      return 2;
    case 'Leader':
      return 3;
  }
}
