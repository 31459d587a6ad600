/** A node's place in the world, and what can fall due in it. */
import type { Flight, Instance, WorldFault, WorldSchedule } from './schedule.ts';

/** A timer, until it is cleared or has fired; one of an earlier life than its node's is dead, too. */
export interface Timer {
  readonly what: 'timer';
  readonly node: number;
  readonly life: number;
  readonly callback: () => unknown;
  live: boolean;
}

/** What the schedule decides, or the observer: rare beside the other two, so one shape is enough for all. */
export interface Due {
  readonly what: 'fault' | 'start' | 'moment';
  /** Virtual milliseconds. */
  readonly at: number;
  /** The node that starts, or the moment's index. */
  readonly index: number;
  readonly fault: WorldFault | null;
}

export type Item<M, D> = Flight<M, D> | Timer | Due;

export interface Slot<M, D> {
  readonly index: number;
  id: number;
  up: boolean;
  paused: boolean;
  scripted: boolean;
  /** Raised by every crash, so that the timers of an earlier life are known. */
  life: number;
  startedAt: number;
  draws: number;
  instance: Instance<M> | null;
  disk: D | null;
  /** Deliveries and timers that fell due during a pause. */
  backlog: Item<M, D>[];
  /** Of this life, by number. */
  timers: Timer[];
  environment: object;
}

/** A place without a node. */
export function slotAt<M, D>(index: number): Slot<M, D> {
  return {
    index, id: index, up: false, paused: false, scripted: false, life: 0, startedAt: 0, draws: 0,
    instance: null, disk: null, backlog: [], timers: [], environment: {},
  }; // prettier-ignore
}

/** Makes a slot what a schedule begins with. */
export function renewed<M, D>(slot: Slot<M, D>, { ids, disks }: WorldSchedule<D>, scripted: boolean): void {
  slot.id = ids[slot.index] as number;
  slot.up = scripted;
  slot.paused = false;
  slot.scripted = scripted;
  slot.life = 0;
  slot.startedAt = 0;
  slot.draws = 0;
  slot.instance = null;
  slot.disk = disks[slot.index] ?? null;
  emptied(slot.backlog);
  slot.timers = [];
}

/** Nothing but the disk is left. */
export function crashed(slot: Slot<unknown, unknown>): void {
  slot.up = false;
  slot.life++;
  slot.instance = null;
  emptied(slot.backlog);
}

/** Setting a length takes the engine's long way, even where nothing changes. */
function emptied(list: unknown[]): void {
  if (list.length > 0) list.length = 0;
}
