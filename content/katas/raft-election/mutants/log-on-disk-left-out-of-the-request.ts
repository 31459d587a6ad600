// @invariant candidacy-starts-new-term
// A candidate asks as if its log were empty.
import type { Environment, LogEntry, Message, Timer } from './raft-election';

interface State {
  readonly id: number;
  readonly peers: readonly number[];
  readonly currentTerm: number;
  readonly votedFor: number | null;
  readonly log: readonly LogEntry[];
  readonly role: Role;
}

type Role =
  | { readonly kind: 'Follower' }
  | { readonly kind: 'Candidate'; readonly votes: readonly number[] }
  | { readonly kind: 'Leader' };

type Event =
  | { kind: 'started' }
  | { kind: 'election-due' }
  | { kind: 'heartbeat-due' }
  | { kind: 'received'; from: number; message: Message };

type TimerName = 'election' | 'heartbeat';

type Effect =
  | { kind: 'save' }
  | { kind: 'send'; to: number; message: Message }
  | { kind: 'set'; timer: TimerName }
  | { kind: 'clear'; timer: TimerName };

type Step = readonly [State, readonly Effect[]];

const save: Effect = { kind: 'save' };
const set = (timer: TimerName): Effect => ({ kind: 'set', timer });
const clear = (timer: TimerName): Effect => ({ kind: 'clear', timer });
const send = (to: number, message: Message): Effect => ({ kind: 'send', to, message });

/** Does `second` with what `first` led to, and keeps the effects of both, in order. */
function then(first: Step, second: (state: State) => Step): Step {
  const [middle, before] = first;
  const [end, after] = second(middle);
  return [end, [...before, ...after]];
}

function reduce(state: State, event: Event): Step {
  switch (event.kind) {
    case 'started':
      return [state, [set('election')]];
    case 'election-due':
      return campaign(state);
    case 'heartbeat-due':
      return [state, heartbeats(state)];
    case 'received':
      return then(adopt(state, event.message.term), (current) => handle(current, event.from, event.message));
  }
}

function adopt(state: State, term: number): Step {
  if (term <= state.currentTerm) return [state, []];
  const effects = state.role.kind === 'Leader' ? [save, clear('heartbeat'), set('election')] : [save];
  return [{ ...state, currentTerm: term, votedFor: null, role: { kind: 'Follower' } }, effects];
}

function handle(state: State, from: number, message: Message): Step {
  const term = state.currentTerm;
  switch (message.type) {
    case 'RequestVote': {
      const free = state.votedFor === null || state.votedFor === message.candidateId;
      const voteGranted = message.term === term && free && compareLogs(message, lastOf(state)) >= 0;
      const reply = send(from, { type: 'RequestVoteReply', term, voteGranted });
      if (!voteGranted) return [state, [reply]];
      return [{ ...state, votedFor: message.candidateId }, [save, set('election'), reply]];
    }
    case 'RequestVoteReply':
      if (message.term !== term || !message.voteGranted) return [state, []];
      return countVote(state, from);
    case 'AppendEntries': {
      const success = message.term === term;
      const reply = send(from, { type: 'AppendEntriesReply', term, success });
      if (!success) return [state, [reply]];
      return [{ ...state, role: { kind: 'Follower' } }, [set('election'), reply]];
    }
    case 'AppendEntriesReply':
      return [state, []];
  }
}

function campaign(state: State): Step {
  const term = state.currentTerm + 1;
  const candidate: State = { ...state, currentTerm: term, votedFor: state.id, role: { kind: 'Candidate', votes: [] } };
  const request: Message = { type: 'RequestVote', term, candidateId: state.id, lastLogIndex: 0, lastLogTerm: 0 };
  const asking: Step = [candidate, [save, set('election'), ...state.peers.map((peer) => send(peer, request))]];
  return then(asking, (asked) => countVote(asked, state.id));
}

function countVote(state: State, voter: number): Step {
  if (state.role.kind !== 'Candidate' || state.role.votes.includes(voter)) return [state, []];
  const votes = [...state.role.votes, voter];
  if (votes.length * 2 <= state.peers.length + 1) return [{ ...state, role: { kind: 'Candidate', votes } }, []];
  const leader: State = { ...state, role: { kind: 'Leader' } };
  return [leader, [clear('election'), ...heartbeats(leader)]];
}

function heartbeats(state: State): readonly Effect[] {
  const message: Message = { type: 'AppendEntries', term: state.currentTerm, leaderId: state.id, entries: [] };
  return [...state.peers.map((peer) => send(peer, message)), set('heartbeat')];
}

type LastEntry = { lastLogIndex: number; lastLogTerm: number };

function lastOf({ log }: State): LastEntry {
  return { lastLogIndex: log.length, lastLogTerm: log.at(-1)?.term ?? 0 };
}

function compareLogs(a: LastEntry, b: LastEntry): number {
  return a.lastLogTerm - b.lastLogTerm || a.lastLogIndex - b.lastLogIndex;
}

export class Node {
  readonly id: number;
  currentTerm = 0;
  votedFor: number | null = null;
  state: Role['kind'] = 'Follower';
  log: LogEntry[] = [];
  private readonly environment: Environment;
  private readonly timers = new Map<TimerName, Timer>();
  private current: State;

  constructor(environment: Environment) {
    this.environment = environment;
    this.id = environment.id;
    const { id, peers, disk } = environment;
    const { currentTerm, votedFor, log } = disk.load() ?? { currentTerm: 0, votedFor: null, log: [] };
    this.current = { id, peers, currentTerm, votedFor, log, role: { kind: 'Follower' } };
    this.show();
  }

  start(): void {
    this.dispatch({ kind: 'started' });
  }

  receive(from: number, message: Message): void {
    this.dispatch({ kind: 'received', from, message });
  }

  private dispatch(event: Event): void {
    const [next, effects] = reduce(this.current, event);
    this.current = next;
    this.show();
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: Effect): void {
    switch (effect.kind) {
      case 'save':
        return this.environment.disk.save({
          currentTerm: this.currentTerm,
          votedFor: this.votedFor,
          log: this.log,
        });
      case 'send':
        return this.environment.send(effect.to, effect.message);
      case 'set':
        return this.setTimer(effect.timer);
      case 'clear':
        return this.clearTimer(effect.timer);
    }
  }

  private setTimer(name: TimerName): void {
    this.clearTimer(name);
    const delay = name === 'heartbeat' ? 50 : 150 + 150 * this.environment.random();
    const callback = () => {
      this.timers.delete(name);
      this.dispatch({ kind: `${name}-due` });
    };
    this.timers.set(name, this.environment.setTimer(delay, callback));
  }

  private clearTimer(name: TimerName): void {
    const timer = this.timers.get(name);
    if (timer !== undefined) this.environment.clearTimer(timer);
    this.timers.delete(name);
  }

  private show(): void {
    this.currentTerm = this.current.currentTerm;
    this.votedFor = this.current.votedFor;
    this.state = this.current.role.kind;
    this.log = [...this.current.log];
  }
}
