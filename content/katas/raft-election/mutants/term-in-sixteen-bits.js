// @invariant term-never-falls
// The term is kept in sixteen bits, and after 65,535 comes 0.
const election = (env) => 150 + 150 * env.random();
const HEARTBEAT_MS = 50;

export class Node {
  constructor(environment) {
    this.env = environment;
    this.id = environment.id;
    this.state = 'Follower';
    this.kept = new Uint16Array(1);
    this.votedFor = null;
    this.log = [];
    this.votes = [];
    this.asleep = null;
  }

  get currentTerm() {
    return this.kept[0];
  }

  set currentTerm(term) {
    this.kept[0] = term;
  }

  start() {
    Object.assign(this, this.env.disk.load());
    this.wakeIn(election(this.env));
  }

  receive(from, message) {
    if (message.term > this.currentTerm) {
      if (this.state === 'Leader') this.wakeIn(election(this.env));
      this.state = 'Follower';
      this.persist(message.term, null);
    }
    const stale = message.term < this.currentTerm;
    const answer = (stale ? whenStale : handlers[this.state])[message.type]?.(this, message, from);
    if (answer) this.env.send(from, { ...answer, term: this.currentTerm });
  }

  persist(term, vote) {
    this.currentTerm = term;
    this.votedFor = vote;
    this.env.disk.save({ currentTerm: this.currentTerm, votedFor: vote, log: this.log });
  }

  last() {
    return { lastLogIndex: this.log.length, lastLogTerm: this.log.length ? this.log[this.log.length - 1].term : 0 };
  }

  /** Sets the one deadline. A timer that was set for an earlier one is left to find out; for a later one, it is replaced. */
  wakeIn(milliseconds) {
    this.deadline = this.env.now() + milliseconds;
    if (this.asleep && this.asleep.until <= this.deadline) return;
    if (this.asleep) this.env.clearTimer(this.asleep.timer);
    this.sleep();
  }

  sleep() {
    // At least a millisecond: what is left may be too little to move the clock.
    const timer = this.env.setTimer(Math.max(1, this.deadline - this.env.now()), () => this.wake());
    this.asleep = { timer, until: this.deadline };
  }

  wake() {
    this.asleep = null;
    if (this.env.now() < this.deadline) this.sleep();
    else if (this.state === 'Leader') this.heartbeat();
    else this.campaign();
  }

  campaign() {
    this.state = 'Candidate';
    this.persist(this.currentTerm + 1, this.id);
    this.votes = [this.id];
    this.wakeIn(election(this.env));
    this.broadcast({ type: 'RequestVote', candidateId: this.id, ...this.last() });
    this.leadIfElected();
  }

  leadIfElected() {
    if (this.votes.length < Math.floor((this.env.peers.length + 1) / 2) + 1) return;
    this.state = 'Leader';
    this.heartbeat();
  }

  heartbeat() {
    this.broadcast({ type: 'AppendEntries', leaderId: this.id, entries: [] });
    this.wakeIn(HEARTBEAT_MS);
  }

  broadcast(message) {
    for (const peer of this.env.peers) this.env.send(peer, { ...message, term: this.currentTerm });
  }
}

const isBehind = (theirs, mine) =>
  theirs.lastLogTerm < mine.lastLogTerm ||
  (theirs.lastLogTerm === mine.lastLogTerm && theirs.lastLogIndex < mine.lastLogIndex);

const refuse = () => ({ type: 'RequestVoteReply', voteGranted: false });

function vote(node, request) {
  const taken = node.votedFor !== null && node.votedFor !== request.candidateId;
  if (taken || isBehind(request, node.last())) return refuse();
  node.persist(node.currentTerm, request.candidateId);
  node.wakeIn(election(node.env));
  return { type: 'RequestVoteReply', voteGranted: true };
}

function follow(node) {
  node.state = 'Follower';
  node.wakeIn(election(node.env));
  return { type: 'AppendEntriesReply', success: true };
}

function count(node, reply, from) {
  if (!reply.voteGranted || node.votes.includes(from)) return;
  node.votes.push(from);
  node.leadIfElected();
}

/** By role, for messages of the node's own term. What has no entry is ignored. */
const handlers = {
  Follower: { RequestVote: vote, AppendEntries: follow },
  Candidate: { RequestVote: refuse, AppendEntries: follow, RequestVoteReply: count },
  Leader: { RequestVote: refuse, AppendEntries: follow },
};

/** For messages of an older term, whatever the role. */
const whenStale = {
  RequestVote: refuse,
  AppendEntries: () => ({ type: 'AppendEntriesReply', success: false }),
};
