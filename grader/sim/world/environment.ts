/**
 * What a node holds of the world: frozen, and answering only while a handler of that node runs. Everything handed over is hostile: it is
 * read once, by the protocol, into a record of ours, and handed on as a fresh copy.
 *
 * Schedules are short and many, so environments are made once for each place in a cluster and handed out again: being frozen, they carry
 * nothing from one node or schedule to the next.
 */
import { draw } from './draw.ts';
import type { Guard } from './guard.ts';
import { Misuse, type Protocol, type WorldSchedule } from './schedule.ts';
import type { Slot } from './slot.ts';

/** Where a node's own draws begin among the places of `draw`; links have the places below. */
const nodePlace = 1 << 16;
const commonPlace = 1 << 17;

/** What environments ask of the world. */
export interface Host<M, D> {
  readonly now: number;
  readonly guard: Guard;
  readonly protocol: Protocol<M, D>;
  readonly schedule: WorldSchedule<D>;
  send(slot: Slot<M, D>, to: number, message: M): void;
  setTimer(slot: Slot<M, D>, milliseconds: number, callback: () => unknown): number;
}

/** The environments of one place in a cluster: its calls are always the same, its id and peers are the schedule's. */
export type EnvironmentMaker = (ids: readonly number[]) => object;

export function environmentsOf<M, D>(host: Host<M, D>, slot: Slot<M, D>): EnvironmentMaker {
  const calls = callsOf(host, slot);
  /** Of clusters whose nodes are called by their indexes, by size: most are. */
  const usual: (object | undefined)[] = [];
  return (ids) => {
    if (ids.some((id, index) => id !== index)) return made(calls, ids, slot.index);
    return (usual[ids.length] ??= made(calls, ids, slot.index));
  };
}

const made = (calls: object, ids: readonly number[], index: number): object =>
  Object.freeze({ id: ids[index], peers: Object.freeze(ids.filter((_, other) => other !== index)), ...calls });

function callsOf<M, D>(host: Host<M, D>, slot: Slot<M, D>): object {
  const { guard, protocol } = host;
  const { index } = slot;

  /** What was handed over could not be read. */
  const unread = (thrown: unknown): never => {
    if (thrown instanceof Misuse) guard.refuse(thrown.message);
    guard.inside = false;
    throw thrown;
  };
  const send = (to: unknown, raw: unknown): void => {
    guard.enter(index, 'send');
    const target = indexOf(host.schedule.ids, to);
    if (target === -1 || target === index) guard.refuse('send was called with a receiver that is no peer.');
    let message: M;
    try {
      message = protocol.readMessage(raw);
    } catch (thrown) {
      return unread(thrown);
    }
    host.send(slot, target, message);
    guard.inside = false;
  };
  const setTimer = (milliseconds: unknown, callback: unknown): number => {
    guard.enter(index, 'setTimer');
    if (typeof milliseconds !== 'number' || !(milliseconds >= 0) || milliseconds === Infinity)
      guard.refuse('setTimer was called with a delay that is no number of milliseconds.');
    if (typeof callback !== 'function') guard.refuse('setTimer was called without a callback.');
    const timer = host.setTimer(slot, milliseconds as number, callback as () => unknown);
    guard.inside = false;
    return timer;
  };
  const clearTimer = (timer: unknown): void => {
    guard.enter(index, 'clearTimer');
    const found = typeof timer === 'number' ? slot.timers[timer] : undefined;
    if (found !== undefined) found.live = false;
    guard.inside = false;
  };
  const random = (): number => {
    guard.enter(index, 'random');
    const nth = slot.draws++;
    const { seed, commonDraws, drawsOf } = host.schedule;
    const common = nth < commonDraws;
    const value = draw(seed, common ? commonPlace : nodePlace + (drawsOf?.[index] ?? index), nth);
    guard.inside = false;
    return value;
  };
  const now = (): number => {
    guard.enter(index, 'now');
    guard.inside = false;
    return host.now - slot.startedAt;
  };
  const load = (): D | null => {
    guard.enter(index, 'disk.load');
    const state = slot.disk === null ? null : protocol.copyDisk(slot.disk);
    guard.inside = false;
    return state;
  };
  const save = (raw: unknown): void => {
    guard.enter(index, 'disk.save');
    try {
      slot.disk = protocol.readDisk(raw);
    } catch (thrown) {
      unread(thrown);
    }
    guard.inside = false;
  };
  for (const call of [send, setTimer, clearTimer, random, now, load, save]) Object.freeze(call);
  return { send, setTimer, clearTimer, random, now, disk: Object.freeze({ load, save }) };
}

/** Where an id stands; -1 for anything else. */
function indexOf(ids: readonly number[], id: unknown): number {
  for (let index = 0; index < ids.length; index++) if (ids[index] === id) return index;
  return -1;
}
