// Exports renamed, taken apart, called by a text, beside a default; and a text that looks like the clause with which every printed module ends.
const clause = `
export {
  clause as Counter,
  clause as total
};
`;
class Tally {
  private n: number;
  constructor(start: number) {
    this.n = start;
  }
  add(n: number): number {
    return (this.n += n);
  }
}
export { Tally as Counter, Tally as 'a name\n};\nwith lines', Tally as 'a "name"', Tally as été };
export const {
  sum: total,
  rest: [steps],
} = {
  sum: (numbers: number[], next: () => number): number => numbers.reduce((a, b) => a + b, next()),
  rest: [[1]],
};
export let label = 'toy';
label += clause;
export default class extends Tally {}
