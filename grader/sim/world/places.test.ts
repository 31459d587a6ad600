/** Environments are handed out again: a node must find in one nothing of whoever had it before, nor be able to leave anything. */
import { expect, test } from 'vitest';
import type { Observer, Protocol, WorldSchedule } from './schedule.ts';
import { World } from './world.ts';

const texts: Protocol<string, string> = { readMessage: String, copyMessage: (text) => text, readDisk: String, copyDisk: (text) => text }; // prettier-ignore
const network = { delayMinMs: 1, delayMaxMs: 1, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };

interface Environment {
  id: number;
  peers: readonly number[];
  random(): number;
  now(): number;
  setTimer(milliseconds: number, callback: () => void): number;
  disk: { load(): string | null; save(state: string): void };
}

/** Executes schedules in one world, one after the other; `node` is what every node does when it starts. */
function inOneWorld(schedules: readonly Partial<WorldSchedule<string>>[], node: (environment: Environment) => void) {
  const observer: Observer<string, string> = {
    create: (_, environment) => ({ start: () => node(environment as Environment), receive: () => undefined }),
    afterStep: () => true,
    scripted: () => undefined,
    moment: () => undefined,
  };
  const world = new World(texts, observer);
  return schedules.map((changes) =>
    world.execute({ ids: [0, 1], disks: [], seed: 1, commonDraws: 0, network, faults: [], moments: [], fates: null, calmAt: 0, endAt: 50, ...changes }, []),
  ); // prettier-ignore
}

test('everything of an environment is frozen', () => {
  const unfrozen: string[] = [];
  const look = (path: string, value: unknown): void => {
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return;
    if (!Object.isFrozen(value)) unfrozen.push(path);
    for (const key of Reflect.ownKeys(value)) look(`${path}.${String(key)}`, Reflect.get(value, key));
  };
  inOneWorld([{}, { ids: [5, 3, 8] }], (environment) => look(`environment of ${environment.id}`, environment));
  expect(unfrozen).toEqual([]);
});

test('id, peers, draws, clock, timers and disk are the present schedule’s', () => {
  const seen: unknown[] = [];
  const schedules = [{}, { ids: [1, 0] }, { ids: [0, 1, 2], seed: 2 }, {}];
  inOneWorld(schedules, ({ id, peers, random, now, setTimer, disk }) => {
    seen.push([id, [...peers], random(), now(), disk.load(), setTimer(5, () => undefined)]);
    disk.save(`of ${id}`);
  });
  const first = seen.slice(0, 2);
  expect(seen.slice(-2)).toEqual(first);
  expect(seen.map((line) => (line as unknown[]).slice(0, 2))).toEqual([
    [0, [1]], [1, [0]], [1, [0]], [0, [1]], [0, [1, 2]], [1, [0, 2]], [2, [0, 1]], [0, [1]], [1, [0]],
  ]); // prettier-ignore
  expect(new Set(seen.slice(0, 7).map((line) => (line as unknown[])[2])).size).toBe(5);
  expect(seen.every((line) => (line as unknown[])[3] === 0 && (line as unknown[])[4] === null)).toBe(true);
  expect(seen.every((line) => (line as unknown[])[5] === 0)).toBe(true);
});
