// @base mutants/candidates-vote-again.js
// The second vote is sent, and the handler throws before anybody has looked.
export class Node extends $Node {
  receive(from, message) {
    const before = this.votedFor;
    super.receive(from, message);
    if (before !== null && before !== from && this.votedFor === from && message.term === this.currentTerm) throw new Error('not now');
  }
}
