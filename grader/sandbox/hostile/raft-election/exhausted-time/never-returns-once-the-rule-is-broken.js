// @base mutants/candidates-vote-again.js
// Whoever breaks a rule and never comes back has no counterexample; nor a verdict that says anything else.
export class Node extends $Node {
  receive(from, message) {
    const before = this.votedFor;
    super.receive(from, message);
    if (before !== null && before !== from && this.votedFor === from) for (;;);
  }
}
