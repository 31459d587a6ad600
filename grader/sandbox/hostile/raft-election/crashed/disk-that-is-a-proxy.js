// @base mutants/candidates-vote-again.js
// What is saved has a length that is no number, and is something else when it is read again.
export class Node extends $Node {
  constructor(environment) {
    const save = (state) =>
      environment.disk.save({ ...state, log: new Proxy([], { get: (_, key) => (key === 'length' ? { valueOf: () => 0 } : undefined) }) });
    super({ ...environment, disk: { load: environment.disk.load, save } });
  }
}
