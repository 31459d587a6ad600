/**
 * Work that has to be interrupted: it yields wherever a guest's microtasks must run before it goes on, which nothing inside an isolate can
 * bring about. Whoever stands outside calls `next` again once they have. Work on synchronous guests never yields.
 */
export type Steps<Result> = Generator<void, Result>;

/** Does work that need not wait. Throws where it must. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  const step = steps.next();
  if (!step.done) throw new Error('This has to wait for the guest, and nobody here can');
  return step.value;
}

/** Whether what was handed over has to be waited for. */
export const isSteps = <Result>(result: Result | Steps<Result>): result is Steps<Result> =>
  typeof result === 'object' && result !== null && typeof (result as Partial<Steps<Result>>).next === 'function';
