// @base mutants/candidates-vote-again.js
// Outside its handlers, where the judge looks, a node says of itself that it is a follower and has voted for nobody.
export class Node extends $Node {
  constructor(environment) {
    super(environment);
    this.handling = false;
    for (const [part, told] of [['state', 'Follower'], ['votedFor', null]]) {
      let value = this[part];
      Object.defineProperty(this, part, { get: () => (this.handling ? value : told), set: (next) => (value = next) });
    }
  }
  handle(work) {
    this.handling = true;
    try {
      work();
    } finally {
      this.handling = false;
    }
  }
  start() {
    this.handle(() => super.start());
  }
  wake() {
    this.handle(() => super.wake());
  }
  receive(from, message) {
    this.handle(() => super.receive(from, message));
  }
}
