// @base mutants/candidates-vote-again.js
// While its state is looked at, a node sends what no rule will look at any more; and says nothing of the error.
export class Node extends $Node {
  get state() {
    try {
      for (const peer of this.env.peers) this.env.send(peer, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted: true });
    } catch {}
    return this.role;
  }
  set state(role) {
    this.role = role;
  }
}
