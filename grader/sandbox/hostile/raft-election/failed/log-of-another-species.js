// @base solutions/handler-table.js
// A log that is an array by name: another length each time, other entries, an iterator and a species of its own.
class Log extends Array {
  static get [Symbol.species]() {
    throw new Error('species');
  }
  get [Symbol.iterator]() {
    return undefined;
  }
  at() {
    return { term: 0 };
  }
}
export class Node extends $Node {
  start() {
    super.start();
    const entries = this.log;
    this.log = Log.from({ length: entries.length }, () => ({ get term() { return 1; } }));
  }
}
