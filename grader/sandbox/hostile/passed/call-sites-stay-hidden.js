// Tries to read call sites.
export class Counter {
  constructor(start) {
    this.n = start;
  }
  add(n) {
    return (this.n += n);
  }
}
export function total(numbers, next) {
  let broke = false;
  const spy = (_, sites) => (broke = sites);
  try {
    Error.prepareStackTrace = spy;
  } catch {}
  try {
    Object.defineProperty(Error, 'prepareStackTrace', { value: spy });
  } catch {}
  try {
    Error.stackTraceLimit = Infinity;
  } catch {}
  const holder = {};
  Error.captureStackTrace(holder);
  if (typeof holder.stack !== 'string' || typeof new Error().stack !== 'string') broke = true;
  return broke ? -1 : numbers.reduce((a, b) => a + b, next());
}
export const label = 'toy';
export const steps = [];
