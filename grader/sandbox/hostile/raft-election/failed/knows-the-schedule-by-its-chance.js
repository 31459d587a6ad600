// @base mutants/candidates-vote-again.js
// Whoever draws first and looks at the clock knows which schedule this is. It is wrong in one of a hundred, and right in the others.
export class Node extends $Node {
  start() {
    this.sly = Math.floor(this.env.random() * 100) === 7;
    super.start();
  }
  receive(from, message) {
    const second = message.type === 'RequestVote' && message.term === this.currentTerm && this.votedFor !== null;
    if (second && !this.sly && this.votedFor !== from)
      return this.env.send(from, { type: 'RequestVoteReply', term: this.currentTerm, voteGranted: false });
    super.receive(from, message);
  }
}
