/**
 * Who may call the environment, and when: a node while its own handler runs, one call at a time. Anything else is misuse, which is
 * remembered here and ends the execution, whether or not the node hides the error from itself.
 */
export class Guard {
  /** The node whose handler is running; -1 outside. */
  active = -1;
  /** Set at the beginning of every environment call and cleared at its end: still set afterwards, a call was cut short. */
  inside = false;
  /** What was done that the contract calls an error, in a sentence. */
  misuse: string | null = null;

  reset(): void {
    this.active = -1;
    this.inside = false;
    this.misuse = null;
  }

  /** A node calls its environment. Throws where it may not. */
  enter(node: number, call: string): void {
    if (this.active !== node) this.refuse(`${call} was called outside of the node’s handlers.`);
    // By a getter of what that call was reading, or after the stack had run out within it.
    if (this.inside) this.refuse(`${call} was called before another call of the environment had come to its end.`);
    this.inside = true;
  }

  /** A handler has returned. */
  returned(value: unknown): void {
    if (isThenable(value)) this.misuse ??= 'A handler returned a promise; handlers of this kata are synchronous.';
  }

  /** No handler runs any more: what the last one did wrong, or null. */
  verdict(): string | null {
    if (this.inside) this.misuse ??= 'A call to the environment was interrupted.';
    return this.misuse;
  }

  refuse(message: string): never {
    this.misuse ??= message;
    this.inside = false;
    throw new Error(message);
  }
}

function isThenable(value: unknown): boolean {
  return (
    (typeof value === 'object' || typeof value === 'function') &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}
