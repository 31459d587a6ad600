// @base mutants/candidates-vote-again.js
// What is made is a proxy, whose traps show a follower to whoever only looks.
export class Node {
  constructor(environment) {
    const node = new $Node(environment);
    let inside = 0;
    return new Proxy(node, {
      get(target, key) {
        const value = Reflect.get(target, key, target);
        if (typeof value !== 'function') return key === 'state' && inside > 0 ? 'Follower' : value;
        return (...parts) => {
          inside += 1;
          try {
            return value.apply(target, parts);
          } finally {
            inside -= 1;
          }
        };
      },
      getOwnPropertyDescriptor: () => undefined,
      ownKeys: () => [],
      has: () => false,
    });
  }
}
