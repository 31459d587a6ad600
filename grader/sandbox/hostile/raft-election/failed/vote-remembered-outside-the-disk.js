// @base mutants/grant-never-saved.js
// A vote that is not on disk, kept for the life after the crash wherever something outlives a node: none of these does.
const key = Symbol.for('votes');
const site = (strings) => strings;
const memory = [globalThis, Object, Math, console, Array.prototype, Error, site`x`, site`x`.raw, (() => {}).constructor, Promise];
function remember(place, value) {
  for (const write of [() => (place[key] = value), () => Object.defineProperty(place, key, { value }), () => Reflect.set(place, key, value)]) {
    try {
      write();
    } catch {}
  }
}
export class Node extends $Node {
  constructor(environment) {
    super(environment);
    const places = [...memory, environment, environment.disk, environment.peers, environment.send, environment.disk.load];
    for (const place of places) {
      const votes = place[key];
      if (votes) this.votedFor = votes;
    }
    this.places = places;
  }
  receive(from, message) {
    super.receive(from, message);
    for (const place of this.places) remember(place, this.votedFor);
  }
}
