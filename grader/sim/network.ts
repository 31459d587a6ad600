/**
 * The network of the asynchronous world: it may hold a message back for as long as it likes and let later ones overtake it, but loses
 * none and hands each over once. There is no latency here: when a message arrives is the schedule's decision, so that every order is
 * reachable and can be replayed.
 */
export interface Network<Message> {
  /** Takes charge of a message under a name that no other has. */
  post(name: number, message: Message): void;
  /** Hands a message over, or `undefined` where no such message is in flight. */
  take(name: number): Message | undefined;
  /** Names of the messages in flight, oldest first. */
  inFlight(): readonly number[];
}

export function network<Message>(): Network<Message> {
  // A Map keeps the order of insertion, which is the order of sending.
  const held = new Map<number, Message>();
  return {
    post: (name, message) => void held.set(name, message),
    take(name) {
      const message = held.get(name);
      held.delete(name);
      return message;
    },
    inFlight: () => [...held.keys()],
  };
}
