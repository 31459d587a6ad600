// @base mutants/candidates-vote-again.js
// Ids beside the cluster: a place in the books that belongs to nobody, or to somebody else.
const ids = ['0', -1, 7.5, NaN, Infinity, 2 ** 32, 1n, [1], { valueOf: () => 1 }, null, undefined, true, '__proto__', 'length'];
export class Node extends $Node {
  receive(from, message) {
    super.receive(from, message);
    for (const id of ids) {
      try {
        this.env.send(id, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted: true });
      } catch {}
    }
  }
}
