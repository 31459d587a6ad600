// @base mutants/candidates-vote-again.js
// A promise by another name: the answer comes when the rules have looked.
export class Node extends $Node {
  receive(from, message) {
    return { then: (resolve) => resolve(super.receive(from, message)) };
  }
}
