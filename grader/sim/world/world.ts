/**
 * The world in which a cluster's nodes live: one virtual clock, a network that loses, delays, doubles and reorders, nodes that
 * crash, restart with only their disk, pause and resume. Values in, values out: one schedule gives one execution, byte for byte.
 *
 * Nodes are the submission's. What they call only appends to `step`; nothing is checked before the handler has returned.
 */
import { Agenda } from './agenda.ts';
import type { Host } from './environment.ts';
import { EventQueue } from './event-queue.ts';
import { Guard } from './guard.ts';
import type { Ending, Fate, Flight, Instance, Observer, Protocol, Step, WorldFault, WorldSchedule } from './schedule.ts'; // prettier-ignore
import { Places } from './places.ts';
import { crashed, type Item, type Slot, type Timer } from './slot.ts';
import { Wire } from './wire.ts';

/** More events than this within one schedule is a flood: a timer of 0 ms that arms itself again. */
const eventsMax = 60_000;

export class World<M, D> implements Host<M, D> {
  /** The virtual clock, in milliseconds. */
  now = 0;
  /** Events that have taken place in this schedule. */
  events = 0;
  readonly slots: Slot<M, D>[] = [];
  readonly step: Step<M, D> = { at: 0, node: 0, kind: 'start', received: null, sent: nothing };
  readonly guard = new Guard();
  readonly protocol: Protocol<M, D>;
  schedule!: WorldSchedule<D>;

  readonly #observer: Observer<M, D>;
  readonly #agenda = new Agenda();
  readonly #queue = new EventQueue<Item<M, D>>();
  readonly #wire = new Wire();
  readonly #places = new Places(this);
  #flights = 0;
  /** What the running handler has sent: `step.sent`, once that is more than nothing. */
  #outbox: Flight<M, D>[] = [];

  constructor(protocol: Protocol<M, D>, observer: Observer<M, D>) {
    this.protocol = protocol;
    this.#observer = observer;
  }

  /** Executes one schedule to its end. `scripted` nodes are played by the observer. */
  execute(schedule: WorldSchedule<D>, scripted: readonly boolean[]): Ending {
    this.#reset(schedule, scripted);
    for (;;) {
      // Of one moment, what the schedule decided comes first: it was there before all that happened since.
      const decidedAt = this.#agenda.nextAt();
      const queuedAt = this.#queue.nextAt();
      const at = Math.min(decidedAt, queuedAt);
      if (at > schedule.endAt || at === Infinity) return { kind: 'ended' };
      if (++this.events > eventsMax) return { kind: 'misused', message: floodMessage(at) };
      this.now = at;
      const ending = this.#take(decidedAt <= queuedAt ? this.#agenda.take() : (this.#queue.pop() as Item<M, D>));
      if (ending !== null) return ending;
    }
  }

  /** Makes a fault happen now, after the event that is being watched: what a directed schedule does at its moment. */
  inject(fault: WorldFault): void {
    this.#queue.push(fault.at, { what: 'fault', at: fault.at, index: 0, fault });
  }

  /** Puts a scripted node's message on the network, to arrive after exactly that delay. */
  sendScripted(from: number, to: number, message: M, delayMs: number): void {
    this.#queue.push(this.now + delayMs, { what: 'deliver', id: this.#flights++, from, to, message, disk: null });
  }

  /** Asks for a further moment: the observer is called with that index, plus the number of the schedule's own. */
  moment(at: number, index: number): void {
    this.#queue.push(at, { what: 'moment', at, index: this.schedule.moments.length + index, fault: null });
  }

  /** What became of every message sent so far, as a list that replays it. */
  fates(): Fate[] {
    return this.#wire.fates();
  }

  /** A node's message leaves it. For its environment alone. */
  send(slot: Slot<M, D>, to: number, message: M): void {
    const { index, disk } = slot;
    const flight: Flight<M, D> = { what: 'deliver', id: this.#flights++, from: index, to, message, disk };
    if (this.step.sent === nothing) this.step.sent = this.#outbox = [flight];
    else this.#outbox.push(flight);
    const wire = this.#wire;
    wire.decide(index, to, this.now);
    if (wire.delayMs !== -1) this.#queue.push(this.now + wire.delayMs, flight);
    if (wire.secondMs !== -1) this.#queue.push(this.now + wire.secondMs, flight);
  }

  /** A node sets a timer, and gets its number. For its environment alone. */
  setTimer(slot: Slot<M, D>, milliseconds: number, callback: () => unknown): number {
    const timer: Timer = { what: 'timer', node: slot.index, life: slot.life, callback, live: true };
    this.#queue.push(this.now + milliseconds, timer);
    return slot.timers.push(timer) - 1;
  }

  #reset(schedule: WorldSchedule<D>, scripted: readonly boolean[]): void {
    this.schedule = schedule;
    this.#queue.clear();
    this.#wire.reset(schedule);
    this.guard.reset();
    this.now = 0;
    this.events = 0;
    this.#flights = 0;
    this.slots.length = 0;
    for (let index = 0; index < schedule.ids.length; index++)
      this.slots.push(this.#places.settle(index, scripted[index] === true));
    this.#agenda.reset(schedule, scripted);
  }

  #take(item: Item<M, D>): Ending | null {
    switch (item.what) {
      case 'deliver':
        return this.#deliver(item);
      case 'timer':
        return this.#fire(item);
      case 'start':
        return this.#start(this.slots[item.index] as Slot<M, D>, 'start');
      case 'moment':
        this.#observer.moment(item.index);
        return null;
      case 'fault':
        return this.#inflict(item.fault as WorldFault);
    }
  }

  #deliver(flight: Flight<M, D>): Ending | null {
    const slot = this.slots[flight.to] as Slot<M, D>;
    if (slot.scripted) {
      this.#observer.scripted(flight);
      return null;
    }
    if (!slot.up) return null;
    if (slot.paused) {
      slot.backlog.push(flight);
      return null;
    }
    const { guard } = this;
    const from = (this.slots[flight.from] as Slot<M, D>).id;
    const message = this.protocol.copyMessage(flight.message);
    this.#begin(slot, 'receive', flight);
    try {
      guard.returned((slot.instance as Instance<M>).receive(from, message));
    } catch (thrown) {
      return this.#threw(thrown);
    }
    return this.#finish();
  }

  #fire(timer: Timer): Ending | null {
    const slot = this.slots[timer.node] as Slot<M, D>;
    if (!timer.live || slot.life !== timer.life) return null;
    if (slot.paused) {
      slot.backlog.push(timer);
      return null;
    }
    timer.live = false;
    const { guard } = this;
    const { callback } = timer;
    this.#begin(slot, 'timer', null);
    try {
      guard.returned(callback());
    } catch (thrown) {
      return this.#threw(thrown);
    }
    return this.#finish();
  }

  #start(slot: Slot<M, D>, kind: 'start' | 'restart'): Ending | null {
    slot.up = true;
    slot.paused = false;
    slot.startedAt = this.now;
    slot.timers = [];
    this.#begin(slot, kind, null);
    try {
      slot.instance = this.#observer.create(slot.index, slot.environment);
      this.guard.returned(slot.instance.start());
    } catch (thrown) {
      return this.#threw(thrown);
    }
    return this.#finish();
  }

  #inflict(fault: WorldFault): Ending | null {
    const slot = this.slots[fault.node] as Slot<M, D>;
    switch (fault.kind) {
      case 'cut':
      case 'heal':
        this.#wire.cut(fault.node, fault.to, fault.kind === 'cut');
        return null;
      case 'crash':
        if (!slot.up || slot.scripted) return null;
        crashed(slot);
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

  #begin(slot: Slot<M, D>, kind: Step<M, D>['kind'], received: Flight<M, D> | null): void {
    const { step } = this;
    step.at = this.now;
    step.node = slot.index;
    step.kind = kind;
    step.received = received;
    step.sent = nothing;
    this.guard.active = slot.index;
  }

  /** Something that happens to a node without its doing. */
  #note(slot: Slot<M, D>, kind: Step<M, D>['kind']): Ending | null {
    this.#begin(slot, kind, null);
    this.guard.active = -1;
    return this.#observer.afterStep(this.step) ? null : stopped;
  }

  /** A handler has come to its end. */
  #finish(): Ending | null {
    this.guard.active = -1;
    const misuse = this.guard.verdict();
    if (misuse !== null) return { kind: 'misused', message: misuse };
    return this.#observer.afterStep(this.step) ? null : stopped;
  }

  /** A handler has thrown: of its own, or what a refusal threw at it. */
  #threw(thrown: unknown): Ending | null {
    if (this.guard.misuse !== null) return this.#finish();
    this.guard.active = -1;
    return { kind: 'threw', thrown };
  }
}

const nothing: readonly never[] = [];
const stopped: Ending = { kind: 'stopped' };

const floodMessage = (at: number): string =>
  `More than 60,000 events within ${Math.round(at)} virtual ms: timers are set faster than time passes.`;
