// Pretends to be the judge, and to have another source map.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export const total = (numbers, next) => numbers.reduce((a, b) => a + b, next());
export const label = 'toy';
export const steps = [];
//# sourceURL=judge
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImV2aWwiXSwibWFwcGluZ3MiOiJBQUFBIn0=
