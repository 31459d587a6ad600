// Inheritance as it was written before there were classes, and names that a frozen prototype has, too.
function Tally() {
  this.total = 0;
}
Tally.prototype = Object.create(Map.prototype);
Tally.prototype.constructor = Tally;
Tally.prototype.toString = () => 'a tally';
function Trouble(message) {
  this.message = message;
}
Trouble.prototype = Object.create(Error.prototype);
Trouble.prototype.constructor = Trouble;
Trouble.prototype.name = 'Trouble';
export function Counter(start) {
  if (!(this instanceof Counter)) return new Counter(start);
  this.n = start;
}
Counter.prototype = {
  constructor: Counter,
  add: function (n) {
    return (this.n += n);
  },
};
Counter.prototype.valueOf = function () {
  return this.n;
};
Counter.create = (start) => new Counter(start);
Counter.toString = () => 'Counter';
export const total = (numbers, next) => {
  const words = {};
  for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'constructor']) words[word] = (Object.hasOwn(words, word) ? words[word] : 0) + 1;
  const sound = words.constructor === 2 && String(new Tally()) === 'a tally' && String(new Trouble('x')) === 'Trouble: x' && +Counter.create(3) === 3;
  return sound ? numbers.reduce((a, b) => a + b, next()) : -1;
};
export const label = 'toy';
export const steps = [];
