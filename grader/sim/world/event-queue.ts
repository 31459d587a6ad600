/**
 * The order in which a world's events take place: a binary heap over typed arrays, so that a million events leave little to collect.
 * Events at the same moment come out in the order in which they went in: a schedule has one order and no ties.
 */
export class EventQueue<T> {
  #times = new Float64Array(256);
  #orders = new Float64Array(256);
  readonly #items: (T | undefined)[] = [];
  #size = 0;
  #pushed = 0;

  get size(): number {
    return this.#size;
  }

  /** When the next event is due, in virtual milliseconds; Infinity where there is none. */
  nextAt(): number {
    return this.#size === 0 ? Infinity : (this.#times[0] as number);
  }

  push(at: number, item: T): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const orders = this.#orders;
    const items = this.#items;
    const order = this.#pushed++;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((times[parent] as number) <= at) break;
      times[hole] = times[parent] as number;
      orders[hole] = orders[parent] as number;
      items[hole] = items[parent];
      hole = parent;
    }
    times[hole] = at;
    orders[hole] = order;
    items[hole] = item;
  }

  /** The earliest event, removed; undefined where there is none. */
  pop(): T | undefined {
    if (this.#size === 0) return undefined;
    const times = this.#times;
    const orders = this.#orders;
    const items = this.#items;
    const first = items[0];
    const last = --this.#size;
    const at = times[last] as number;
    const order = orders[last] as number;
    const item = items[last];
    items[last] = undefined;
    if (last === 0) return first;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && this.#before(child + 1, child)) child++;
      const childAt = times[child] as number;
      if (childAt > at || (childAt === at && (orders[child] as number) > order)) break;
      times[hole] = childAt;
      orders[hole] = orders[child] as number;
      items[hole] = items[child];
      hole = child;
    }
    times[hole] = at;
    orders[hole] = order;
    items[hole] = item;
    return first;
  }

  clear(): void {
    for (let index = 0; index < this.#size; index++) this.#items[index] = undefined;
    this.#size = 0;
    this.#pushed = 0;
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#times[a] as number) - (this.#times[b] as number);
    return difference < 0 || (difference === 0 && (this.#orders[a] as number) < (this.#orders[b] as number));
  }

  #grow(): void {
    const times = new Float64Array(this.#times.length * 2);
    times.set(this.#times);
    this.#times = times;
    const orders = new Float64Array(this.#orders.length * 2);
    orders.set(this.#orders);
    this.#orders = orders;
  }
}
