// @invariant state-well-formed
// Term and vote are saved without the log, which is gone after a restart.
import type { Environment, LogEntry, Message, Persistent } from './raft-election';

type Role = 'Follower' | 'Candidate' | 'Leader';

/** A timer that knows how to be started over and stopped. */
function makeAlarm(environment: Environment, delay: () => number, ring: () => void) {
  let cancel = () => {};
  return {
    restart() {
      cancel();
      const timer = environment.setTimer(delay(), ring);
      cancel = () => environment.clearTimer(timer);
    },
    stop() {
      cancel();
      cancel = () => {};
    },
  };
}

function createNode(environment: Environment) {
  const { id, peers, disk } = environment;
  const majority = Math.floor((peers.length + 1) / 2) + 1;
  const persistent: Persistent = disk.load() ?? { currentTerm: 0, votedFor: null, log: [] };
  const lastLogIndex = persistent.log.length;
  const lastLogTerm = persistent.log.at(-1)?.term ?? 0;
  let role: Role = 'Follower';
  let supporters = new Set<number>();

  const election = makeAlarm(environment, () => 150 + Math.floor(environment.random() * 151), campaign);
  const pulse = makeAlarm(environment, () => 50, beat);

  function remember(change: Partial<Persistent>) {
    Object.assign(persistent, change);
    disk.save({ ...persistent, log: [] });
  }

  function broadcast(message: Message) {
    peers.forEach((peer) => environment.send(peer, message));
  }

  function beat() {
    broadcast({ type: 'AppendEntries', term: persistent.currentTerm, leaderId: id, entries: [] });
    pulse.restart();
  }

  function campaign() {
    remember({ currentTerm: persistent.currentTerm + 1, votedFor: id });
    role = 'Candidate';
    supporters = new Set();
    election.restart();
    broadcast({ type: 'RequestVote', term: persistent.currentTerm, candidateId: id, lastLogIndex, lastLogTerm });
    count(id);
  }

  function count(voter: number) {
    supporters.add(voter);
    if (supporters.size < majority) return;
    role = 'Leader';
    election.stop();
    beat();
  }

  function follow(term: number) {
    const wasLeader = role === 'Leader';
    role = 'Follower';
    if (term > persistent.currentTerm) remember({ currentTerm: term, votedFor: null });
    if (!wasLeader) return;
    pulse.stop();
    election.restart();
  }

  const on: { [T in Message['type']]: (from: number, message: Extract<Message, { type: T }>) => void } = {
    RequestVote(from, request) {
      const current = request.term === persistent.currentTerm;
      const free = persistent.votedFor === null || persistent.votedFor === request.candidateId;
      const upToDate =
        request.lastLogTerm > lastLogTerm ||
        (request.lastLogTerm === lastLogTerm && request.lastLogIndex >= lastLogIndex);
      const voteGranted = current && free && upToDate;
      if (voteGranted) {
        remember({ votedFor: request.candidateId });
        election.restart();
      }
      environment.send(from, { type: 'RequestVoteReply', term: persistent.currentTerm, voteGranted });
    },
    RequestVoteReply(from, reply) {
      const counts = role === 'Candidate' && reply.term === persistent.currentTerm && reply.voteGranted;
      if (counts) count(from);
    },
    AppendEntries(from, heartbeat) {
      const success = heartbeat.term === persistent.currentTerm;
      if (success) {
        follow(heartbeat.term);
        election.restart();
      }
      environment.send(from, { type: 'AppendEntriesReply', term: persistent.currentTerm, success });
    },
    AppendEntriesReply() {},
  };

  return {
    view: {
      currentTerm: () => persistent.currentTerm,
      votedFor: () => persistent.votedFor,
      state: () => role,
      log: () => persistent.log,
    },
    start: () => election.restart(),
    receive(from: number, message: Message) {
      if (message.term > persistent.currentTerm) follow(message.term);
      const handle = on[message.type] as (from: number, message: Message) => void;
      handle(from, message);
    },
  };
}

export class Node {
  readonly id: number;
  readonly #inner: ReturnType<typeof createNode>;

  constructor(environment: Environment) {
    this.id = environment.id;
    this.#inner = createNode(environment);
  }

  get currentTerm(): number {
    return this.#inner.view.currentTerm();
  }
  get votedFor(): number | null {
    return this.#inner.view.votedFor();
  }
  get state(): Role {
    return this.#inner.view.state();
  }
  get log(): LogEntry[] {
    return this.#inner.view.log();
  }
  start(): void {
    this.#inner.start();
  }
  receive(from: number, message: Message): void {
    this.#inner.receive(from, message);
  }
}
