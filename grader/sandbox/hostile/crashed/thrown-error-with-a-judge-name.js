// Pretends to be a failure of the judge.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  const error = new Error('Isolate was disposed during execution due to memory limit');
  error.name = 'InternalError';
  throw error;
}
export const label = 'toy';
export const steps = [];
