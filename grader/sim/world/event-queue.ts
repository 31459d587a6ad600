/**
 * The order in which a world's events take place: a binary heap over typed arrays, so that a million events leave little to collect.
 * Events at the same moment come out in the order in which they went in: a schedule has one order and no ties.
 *
 * The heap moves numbers alone. An item stays in its place from when it goes in until it comes out: moving it along tells the collector of
 * each step, which took a thirtieth of the judge's time.
 */
export class EventQueue<T> {
  /** By position in the heap: when, as the how-manieth, and where the item is. */
  #times = new Float64Array(256);
  #orders = new Int32Array(256);
  #heap = new Int32Array(256);
  /** By place. */
  readonly #items: (T | undefined)[] = [];
  /** Places that are free: the first so many of these are none. */
  #free = new Int32Array(256);
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
    if (this.#size === this.#items.length) this.#grow();
    const times = this.#times;
    const orders = this.#orders;
    const heap = this.#heap;
    const order = this.#pushed++;
    const place = this.#free[this.#size] as number;
    this.#items[place] = item;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if ((times[parent] as number) <= at) break;
      times[hole] = times[parent] as number;
      orders[hole] = orders[parent] as number;
      heap[hole] = heap[parent] as number;
      hole = parent;
    }
    times[hole] = at;
    orders[hole] = order;
    heap[hole] = place;
  }

  /** The earliest event, removed; undefined where there is none. */
  pop(): T | undefined {
    if (this.#size === 0) return undefined;
    const times = this.#times;
    const orders = this.#orders;
    const heap = this.#heap;
    const first = heap[0] as number;
    const item = this.#items[first];
    this.#items[first] = undefined;
    const last = --this.#size;
    this.#free[last] = first;
    const at = times[last] as number;
    const order = orders[last] as number;
    const place = heap[last] as number;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && this.#before(child + 1, child)) child++;
      const childAt = times[child] as number;
      if (childAt > at || (childAt === at && (orders[child] as number) > order)) break;
      times[hole] = childAt;
      orders[hole] = orders[child] as number;
      heap[hole] = heap[child] as number;
      hole = child;
    }
    times[hole] = at;
    orders[hole] = order;
    heap[hole] = place;
    return item;
  }

  clear(): void {
    for (let index = 0; index < this.#size; index++) {
      const place = this.#heap[index] as number;
      this.#items[place] = undefined;
      this.#free[index] = place;
    }
    this.#size = 0;
    this.#pushed = 0;
  }

  #before(a: number, b: number): boolean {
    const difference = (this.#times[a] as number) - (this.#times[b] as number);
    return difference < 0 || (difference === 0 && (this.#orders[a] as number) < (this.#orders[b] as number));
  }

  #grow(): void {
    const before = this.#items.length;
    const after = Math.max(256, before * 2);
    this.#times = enlarged(this.#times, new Float64Array(after));
    this.#orders = enlarged(this.#orders, new Int32Array(after));
    this.#heap = enlarged(this.#heap, new Int32Array(after));
    this.#free = enlarged(this.#free, new Int32Array(after));
    for (let place = before; place < after; place++) {
      this.#items.push(undefined);
      this.#free[place] = place;
    }
  }
}

function enlarged<A extends Float64Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
