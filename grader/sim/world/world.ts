/**
 * The world in which a cluster's nodes live: one virtual clock, a network that loses, delays, doubles and reorders, nodes that
 * crash, restart with only their disk, pause and resume. Values in, values out: one schedule gives one execution, byte for byte.
 *
 * Nodes are the submission's, so everything they hand over is hostile: it is read once, by the protocol, into a record of ours, and
 * handed on as a fresh copy. Environment calls only append to `step`; nothing is checked before the handler has returned.
 */
import { draw } from './draw.ts';
import { EventQueue } from './event-queue.ts';
import { Misuse } from './schedule.ts';
import type {
  Ending,
  Fate,
  Flight,
  Instance,
  Observer,
  Protocol,
  Step,
  WorldFault,
  WorldSchedule,
} from './schedule.ts';

/** More events than this within one schedule is a flood: a timer of 0 ms that arms itself again. */
const eventsMax = 60_000;
/** Where a node's own draws begin among the places of `draw`; links have the places below. */
const nodePlace = 1 << 16;
const commonPlace = 1 << 17;

type Item<M> =
  | { what: 'deliver'; flight: Flight<M> }
  | { what: 'timer'; node: number; epoch: number; timer: number; callback: () => unknown }
  | { what: 'fault'; fault: WorldFault }
  | { what: 'start'; node: number }
  | { what: 'moment'; index: number };

interface Slot<M, D> {
  readonly index: number;
  id: number;
  up: boolean;
  paused: boolean;
  scripted: boolean;
  /** Raised by every crash, so that the timers of an earlier life are known. */
  epoch: number;
  startedAt: number;
  draws: number;
  instance: Instance<M> | null;
  disk: D | null;
  /** Deliveries and timers that fell due during a pause. */
  backlog: Item<M>[];
  /** Live timers by number; true until cleared or fired. */
  live: boolean[];
  environment: object;
}

export class World<M, D> {
  /** The virtual clock, in milliseconds. */
  now = 0;
  /** Events that have taken place in this schedule. */
  events = 0;
  readonly slots: Slot<M, D>[] = [];
  readonly step: Step<M, D> = { at: 0, node: 0, kind: 'start', received: null, sent: [] };

  readonly #protocol: Protocol<M, D>;
  readonly #observer: Observer<M, D>;
  readonly #queue = new EventQueue<Item<M>>();
  #schedule!: WorldSchedule<D>;
  #fates: Map<number, Fate> | null = null;
  /** Messages sent so far over each link, and whether it is cut, by from × nodes + to. */
  #sent: number[] = [];
  #cut: boolean[] = [];
  #flights = 0;
  /** What became of every message of a submission's node: link, nth, delay (-1 = lost), second delay (-1 = none). */
  #fateLog = new Float64Array(4096);
  #fateLogSize = 0;
  /** The node whose handler is running; -1 outside. */
  #active = -1;
  /** Set at the beginning of every environment call and cleared at its end: still set afterwards, a call was cut short. */
  #inside = false;
  #misuse: string | null = null;

  constructor(protocol: Protocol<M, D>, observer: Observer<M, D>) {
    this.#protocol = protocol;
    this.#observer = observer;
  }

  /** Executes one schedule to its end. `scripted` nodes are played by the observer. */
  execute(schedule: WorldSchedule<D>, scripted: readonly boolean[]): Ending {
    this.#reset(schedule, scripted);
    for (;;) {
      const at = this.#queue.nextAt();
      if (at > schedule.endAt) return { kind: 'ended' };
      if (++this.events > eventsMax) return { kind: 'misused', message: floodMessage(at) };
      this.now = at;
      const ending = this.#take(this.#queue.pop() as Item<M>);
      if (ending !== null) return ending;
    }
  }

  /** Makes a fault happen now, after the event that is being watched: what a directed schedule does at its moment. */
  inject(fault: WorldFault): void {
    this.#queue.push(fault.at, { what: 'fault', fault });
  }

  /** Puts a scripted node's message on the network, to arrive after exactly that delay. */
  sendScripted(from: number, to: number, message: M, delayMs: number): void {
    const flight = { id: this.#flights++, from, to, message, sentAt: this.now };
    this.#queue.push(this.now + delayMs, { what: 'deliver', flight });
  }

  /** Asks for a further moment: the observer is called with that index, plus the number of the schedule's own. */
  moment(at: number, index: number): void {
    this.#queue.push(at, { what: 'moment', index: this.#schedule.moments.length + index });
  }

  /** What became of every message sent so far, as a list that replays it. */
  fates(): Fate[] {
    const fates: Fate[] = [];
    for (let index = 0; index < this.#fateLogSize; index += 4) {
      const [link, nth, delay, second] = this.#fateLog.subarray(index, index + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      const fate: Fate = {
        from: Math.floor(link / this.slots.length),
        to: link % this.slots.length,
        nth,
        outcome: delay === -1 ? 'drop' : delay,
      };
      if (second !== -1) fate.duplicate = second;
      fates.push(fate);
    }
    return fates;
  }

  /** Whether the submission has called its environment when no handler of it was running. */
  get misuse(): string | null {
    return this.#misuse;
  }

  #reset(schedule: WorldSchedule<D>, scripted: readonly boolean[]): void {
    const nodes = schedule.ids.length;
    this.#schedule = schedule;
    this.#queue.clear();
    this.now = 0;
    this.events = 0;
    this.#flights = 0;
    this.#fateLogSize = 0;
    this.#active = -1;
    this.#inside = false;
    this.#misuse = null;
    this.#sent = new Array<number>(nodes * nodes).fill(0);
    this.#cut = new Array<boolean>(nodes * nodes).fill(false);
    this.#fates =
      schedule.fates === null
        ? null
        : new Map(schedule.fates.map((fate) => [this.#fateKey(fate.from, fate.to, fate.nth), fate]));
    this.slots.length = 0;
    for (let index = 0; index < nodes; index++) {
      const slot: Slot<M, D> = {
        index, id: schedule.ids[index] as number, up: false, paused: false, scripted: scripted[index] === true, epoch: 0, startedAt: 0, draws: 0,
        instance: null, disk: schedule.disks[index] ?? null, backlog: [], live: [], environment: {},
      }; // prettier-ignore
      this.slots.push(slot);
      if (!slot.scripted) slot.environment = this.#environmentOf(slot, schedule);
      else slot.up = true;
    }
    for (const slot of this.slots) if (!slot.scripted) this.#queue.push(0, { what: 'start', node: slot.index });
    for (const fault of schedule.faults) this.#queue.push(fault.at, { what: 'fault', fault });
    schedule.moments.forEach((at, index) => this.#queue.push(at, { what: 'moment', index }));
  }

  #take(item: Item<M>): Ending | null {
    switch (item.what) {
      case 'deliver':
        return this.#deliver(item);
      case 'timer':
        return this.#fire(item);
      case 'start':
        return this.#start(this.slots[item.node] as Slot<M, D>, 'start');
      case 'moment':
        this.#observer.moment(item.index);
        return null;
      case 'fault':
        return this.#inflict(item.fault);
    }
  }

  #deliver(item: Extract<Item<M>, { what: 'deliver' }>): Ending | null {
    const flight = item.flight;
    const slot = this.slots[flight.to] as Slot<M, D>;
    if (slot.scripted) {
      this.#observer.scripted(flight);
      return null;
    }
    if (!slot.up) return null;
    if (slot.paused) {
      slot.backlog.push(item);
      return null;
    }
    const instance = slot.instance as Instance<M>;
    const from = (this.slots[flight.from] as Slot<M, D>).id;
    const message = this.#protocol.copyMessage(flight.message);
    this.#begin(slot, 'receive', flight);
    return this.#handle(() => instance.receive(from, message));
  }

  #fire(item: Extract<Item<M>, { what: 'timer' }>): Ending | null {
    const slot = this.slots[item.node] as Slot<M, D>;
    if (!slot.up || slot.epoch !== item.epoch || slot.live[item.timer] !== true) return null;
    if (slot.paused) {
      slot.backlog.push(item);
      return null;
    }
    slot.live[item.timer] = false;
    this.#begin(slot, 'timer', null);
    return this.#handle(item.callback);
  }

  #start(slot: Slot<M, D>, kind: 'start' | 'restart'): Ending | null {
    slot.up = true;
    slot.paused = false;
    slot.startedAt = this.now;
    slot.live = [];
    this.#begin(slot, kind, null);
    return this.#handle(() => {
      slot.instance = this.#observer.create(slot.index, slot.environment);
      return slot.instance.start();
    });
  }

  #inflict(fault: WorldFault): Ending | null {
    const slot = this.slots[fault.node] as Slot<M, D>;
    switch (fault.kind) {
      case 'cut':
      case 'heal':
        this.#cut[fault.node * this.slots.length + fault.to] = fault.kind === 'cut';
        return null;
      case 'crash':
        if (!slot.up || slot.scripted) return null;
        slot.up = false;
        slot.epoch++;
        slot.instance = null;
        slot.backlog.length = 0;
        return this.#note(slot, 'crash');
      case 'restart':
        return slot.up || slot.scripted ? null : this.#start(slot, 'restart');
      case 'pause':
        if (!slot.up || slot.paused || slot.scripted) return null;
        slot.paused = true;
        return this.#note(slot, 'pause');
      case 'resume': {
        if (!slot.up || !slot.paused) return null;
        slot.paused = false;
        for (const item of slot.backlog) this.#queue.push(this.now, item);
        slot.backlog.length = 0;
        return this.#note(slot, 'resume');
      }
    }
  }

  #begin(slot: Slot<M, D>, kind: Step<M, D>['kind'], received: Flight<M> | null): void {
    const step = this.step;
    step.at = this.now;
    step.node = slot.index;
    step.kind = kind;
    step.received = received;
    step.sent.length = 0;
    this.#active = slot.index;
  }

  /** Something that happens to a node without its doing. */
  #note(slot: Slot<M, D>, kind: Step<M, D>['kind']): Ending | null {
    this.#begin(slot, kind, null);
    this.#active = -1;
    return this.#observer.afterStep(this.step) ? null : stopped;
  }

  #handle(handler: () => unknown): Ending | null {
    let returned: unknown;
    try {
      returned = handler();
      if (isThenable(returned)) this.#misuse ??= 'A handler returned a promise; handlers of this kata are synchronous.';
    } catch (thrown) {
      if (this.#misuse === null) return { kind: 'threw', thrown };
    } finally {
      this.#active = -1;
    }
    if (this.#inside) this.#misuse ??= 'A call to the environment was interrupted.';
    if (this.#misuse !== null) return { kind: 'misused', message: this.#misuse };
    return this.#observer.afterStep(this.step) ? null : stopped;
  }

  /** A node's whole world, frozen: it lasts as long as the schedule and answers only while a handler of its node runs. */
  #environmentOf(slot: Slot<M, D>, schedule: WorldSchedule<D>): object {
    const enter = (call: string): void => {
      if (this.#active !== slot.index) this.#refuse(`${call} was called outside of the node’s handlers.`);
      // By a getter of what that call was reading, or after the stack had run out within it.
      if (this.#inside) this.#refuse(`${call} was called before another call of the environment had come to its end.`);
      this.#inside = true;
    };
    const peers = Object.freeze(schedule.ids.filter((id) => id !== slot.id));
    const send = (to: unknown, raw: unknown): void => {
      enter('send');
      const target = typeof to === 'number' ? schedule.ids.indexOf(to) : -1;
      if (target === -1 || target === slot.index) this.#refuse(`send was called with a receiver that is no peer.`);
      this.#send(
        slot,
        target,
        this.#read(() => this.#protocol.readMessage(raw)),
      );
      this.#inside = false;
    };
    const setTimer = (milliseconds: unknown, callback: unknown): number => {
      enter('setTimer');
      if (typeof milliseconds !== 'number' || !(milliseconds >= 0) || milliseconds === Infinity)
        this.#refuse('setTimer was called with a delay that is no number of milliseconds.');
      if (typeof callback !== 'function') this.#refuse('setTimer was called without a callback.');
      const timer = slot.live.length;
      slot.live.push(true);
      this.#queue.push(this.now + (milliseconds as number), {
        what: 'timer',
        node: slot.index,
        epoch: slot.epoch,
        timer,
        callback: callback as () => unknown,
      });
      this.#inside = false;
      return timer;
    };
    const clearTimer = (timer: unknown): void => {
      enter('clearTimer');
      if (typeof timer === 'number' && slot.live[timer] === true) slot.live[timer] = false;
      this.#inside = false;
    };
    const random = (): number => {
      enter('random');
      const nth = slot.draws++;
      const value =
        nth < schedule.commonDraws
          ? draw(schedule.seed, commonPlace, nth)
          : draw(schedule.seed, nodePlace + slot.index, nth);
      this.#inside = false;
      return value;
    };
    const now = (): number => {
      enter('now');
      this.#inside = false;
      return this.now - slot.startedAt;
    };
    const load = (): D | null => {
      enter('disk.load');
      const state = slot.disk === null ? null : this.#protocol.copyDisk(slot.disk);
      this.#inside = false;
      return state;
    };
    const save = (raw: unknown): void => {
      enter('disk.save');
      slot.disk = this.#read(() => this.#protocol.readDisk(raw));
      this.#inside = false;
    };
    for (const call of [send, setTimer, clearTimer, random, now, load, save]) Object.freeze(call);
    const disk = Object.freeze({ load, save });
    return Object.freeze({ id: slot.id, peers, send, setTimer, clearTimer, random, now, disk });
  }

  #read<T>(read: () => T): T {
    try {
      return read();
    } catch (thrown) {
      if (thrown instanceof Misuse) this.#refuse(thrown.message);
      this.#inside = false;
      throw thrown;
    }
  }

  #refuse(message: string): never {
    this.#misuse ??= message;
    this.#inside = false;
    throw new Error(message);
  }

  #send(slot: Slot<M, D>, to: number, message: M): void {
    const link = slot.index * this.slots.length + to;
    const nth = this.#sent[link] as number;
    this.#sent[link] = nth + 1;
    const flight = { id: this.#flights++, from: slot.index, to, message, sentAt: this.now };
    this.step.sent.push({ flight, disk: slot.disk });
    if (this.#cut[link] === true) return this.#logFate(link, nth, -1, -1);
    const fate = this.#fates?.get(this.#fateKey(slot.index, to, nth));
    let delay = this.#schedule.network.delayMinMs;
    let second = -1;
    if (this.#fates === null) {
      const { loss, duplication } = this.#schedule.network;
      const calm = this.now >= this.#schedule.calmAt;
      const seed = this.#schedule.seed;
      const lost = !calm && loss > 0 && draw(seed, link, 4 * nth) < loss;
      delay = lost ? -1 : this.#delay(link, 4 * nth + 1, calm);
      if (!lost && !calm && duplication > 0 && draw(seed, link, 4 * nth + 2) < duplication)
        second = this.#delay(link, 4 * nth + 3, calm);
    } else if (fate !== undefined) {
      delay = fate.outcome === 'drop' ? -1 : fate.outcome;
      second = fate.duplicate ?? -1;
    }
    this.#logFate(link, nth, delay, second);
    if (delay !== -1) this.#queue.push(this.now + delay, { what: 'deliver', flight });
    if (second !== -1) this.#queue.push(this.now + second, { what: 'deliver', flight });
  }

  #logFate(link: number, nth: number, delay: number, second: number): void {
    if (this.#fateLogSize === this.#fateLog.length) {
      const longer = new Float64Array(this.#fateLog.length * 2);
      longer.set(this.#fateLog);
      this.#fateLog = longer;
    }
    const log = this.#fateLog;
    log[this.#fateLogSize++] = link;
    log[this.#fateLogSize++] = nth;
    log[this.#fateLogSize++] = delay;
    log[this.#fateLogSize++] = second;
  }

  /** Whole milliseconds, as people read them; a spike overtakes what is sent after. */
  #delay(link: number, nth: number, calm: boolean): number {
    const { delayMinMs, delayMaxMs, spike, spikeMs } = this.#schedule.network;
    const value = draw(this.#schedule.seed, link, nth);
    if (!calm && value < spike) return Math.round(delayMaxMs + (spikeMs * value) / spike);
    return Math.round(delayMinMs + (delayMaxMs - delayMinMs) * value);
  }

  #fateKey(from: number, to: number, nth: number): number {
    return (nth * 16 + from) * 16 + to;
  }
}

const stopped: Ending = { kind: 'stopped' };

const floodMessage = (at: number): string =>
  `More than 60,000 events within ${Math.round(at)} virtual ms: timers are set faster than time passes.`;

function isThenable(value: unknown): boolean {
  return (
    (typeof value === 'object' || typeof value === 'function') &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}
