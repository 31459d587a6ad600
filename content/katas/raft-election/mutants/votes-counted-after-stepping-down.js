// @invariant leader-has-majority
// Votes that arrive after the candidate has stepped down for the leader of its term still count.
export class Node {
  #env;
  #votes = {};
  #timers = { election: undefined, heartbeat: undefined };

  constructor(env) {
    this.#env = env;
    this.id = env.id;
    this.state = 'Follower';
    const disk = env.disk.load();
    this.currentTerm = disk ? disk.currentTerm : 0;
    this.votedFor = disk ? disk.votedFor : null;
    this.log = disk ? disk.log : [];
  }

  start() {
    this.#waitForLeader();
  }

  receive(from, message) {
    if (message.term > this.currentTerm) this.#follow(message.term);
    const handler = {
      RequestVote: this.#onRequestVote,
      RequestVoteReply: this.#onVote,
      AppendEntries: this.#onAppendEntries,
    }[message.type];
    if (handler) handler.call(this, from, message);
  }

  #onRequestVote(from, { term, candidateId, lastLogTerm, lastLogIndex }) {
    let voteGranted = false;
    if (term === this.currentTerm && [null, candidateId].includes(this.votedFor)) {
      const [myTerm, myIndex] = this.#lastEntry();
      voteGranted = lastLogTerm > myTerm || (lastLogTerm === myTerm && lastLogIndex >= myIndex);
    }
    if (voteGranted) {
      this.votedFor = candidateId;
      this.#persist();
      this.#waitForLeader();
    }
    this.#env.send(from, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted });
  }

  #onVote(from, { term, voteGranted }) {
    if (this.state !== 'Leader' && term === this.currentTerm && voteGranted) {
      this.#votes[from] = true;
      this.#winIfMajority();
    }
  }

  #onAppendEntries(from, { term }) {
    if (term < this.currentTerm) {
      this.#env.send(from, { type: 'AppendEntriesReply', term: this.currentTerm, success: false });
      return;
    }
    this.#follow(term);
    this.#waitForLeader();
    this.#env.send(from, { type: 'AppendEntriesReply', term: this.currentTerm, success: true });
  }

  #follow(term) {
    if (term > this.currentTerm) {
      this.currentTerm = term;
      this.votedFor = null;
      this.#persist();
    }
    if (this.state === 'Leader') {
      this.#stop('heartbeat');
      this.#waitForLeader();
    }
    this.state = 'Follower';
  }

  #campaign() {
    this.state = 'Candidate';
    this.currentTerm++;
    this.votedFor = this.id;
    this.#persist();
    this.#votes = { [this.id]: true };
    this.#waitForLeader();
    const [lastLogTerm, lastLogIndex] = this.#lastEntry();
    for (const peer of this.#env.peers) {
      const request = { type: 'RequestVote', term: this.currentTerm, candidateId: this.id, lastLogIndex, lastLogTerm };
      this.#env.send(peer, request);
    }
    this.#winIfMajority();
  }

  #winIfMajority() {
    if (Object.keys(this.#votes).length * 2 <= this.#env.peers.length + 1) return;
    this.state = 'Leader';
    this.#stop('election');
    this.#beat();
  }

  #beat() {
    for (const peer of this.#env.peers) {
      this.#env.send(peer, { type: 'AppendEntries', term: this.currentTerm, leaderId: this.id, entries: [] });
    }
    this.#again('heartbeat', 50, () => this.#beat());
  }

  #waitForLeader() {
    this.#again('election', 150 + 150 * this.#env.random(), () => this.#campaign());
  }

  #again(name, delay, callback) {
    this.#stop(name);
    this.#timers[name] = this.#env.setTimer(delay, callback);
  }

  #stop(name) {
    if (this.#timers[name] !== undefined) this.#env.clearTimer(this.#timers[name]);
    this.#timers[name] = undefined;
  }

  #lastEntry() {
    const last = this.log[this.log.length - 1];
    return [last ? last.term : 0, this.log.length];
  }

  #persist() {
    this.#env.disk.save({ currentTerm: this.currentTerm, votedFor: this.votedFor, log: this.log });
  }
}
