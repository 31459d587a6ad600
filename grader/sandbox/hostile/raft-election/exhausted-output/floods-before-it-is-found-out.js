// @base mutants/candidates-vote-again.js
// More output than there may be, and the error hidden.
export class Node extends $Node {
  receive(from, message) {
    try {
      for (;;) console.log('x'.repeat(10_000));
    } catch {}
    super.receive(from, message);
  }
}
