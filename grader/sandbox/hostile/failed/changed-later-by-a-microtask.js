// Answers wrongly and mends the answer when it thinks that nobody looks.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    const answer = this.n;
    Promise.resolve().then(() => (this.n += n));
    return answer;
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
