// A message of megabytes with terminal escapes and overrides of the writing direction.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  throw new Error('\u001b[2J\u202e<script>alert(1)</script>\u0000\ud800'.repeat(100_000));
}
export const label = 'toy';
export const steps = [];
