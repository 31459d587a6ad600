/**
 * The same handlers with nothing around them: what the judge's own work costs beside them. Five nodes of kata 2 in one process, messages
 * in a plain list, timers in another; no network, no faults, no records, no rules, no walls.
 */
import { transformSync } from 'esbuild';
import { randomOf } from '../sim/random.ts';
import type { Program } from './katas.ts';

interface Instance {
  start(): void;
  receive(from: number, message: unknown): void;
}

/** Events per second of processor time, all threads together: a handler that ran to its end is one event, as in the judge. */
export function bareEventsPerSecond(program: Program, events: number): number {
  const { code } = transformSync(program.source, { loader: 'ts', format: 'cjs', target: 'es2024' });
  const evaluate = new Function('module', 'exports', code) as (module: object, exports: object) => void;
  const nodes = 5;
  const queue: { to: number; from: number; message: unknown }[] = [];
  const timers: { at: number; callback: () => void; live: boolean }[] = [];
  const random = randomOf(7301);
  let now = 0;
  const instances = Array.from({ length: nodes }, (_, id): Instance => {
    const module = { exports: {} as Record<string, unknown> };
    evaluate(module, module.exports);
    let disk: unknown = null;
    const environment = {
      id,
      peers: Array.from({ length: nodes }, (_peer, index) => index).filter((index) => index !== id),
      send: (to: number, message: object) => void queue.push({ to, from: id, message: { ...message } }),
      setTimer: (delay: number, callback: () => void) => timers.push({ at: now + delay, callback, live: true }) - 1,
      clearTimer: (timer: number) => {
        const found = timers[timer];
        if (found) found.live = false;
      },
      random: () => random.fraction(),
      now: () => now,
      disk: { load: () => disk, save: (state: object) => void (disk = { ...state }) },
    };
    return new (module.exports['Node'] as new (environment: unknown) => Instance)(environment);
  });

  const startedAt = process.cpuUsage();
  let done = 0;
  for (const instance of instances) instance.start();
  let first = 0;
  while (done < events) {
    for (let index = 0; index < queue.length; index++, done++) {
      const { to, from, message } = queue[index]!;
      instances[to]!.receive(from, message);
    }
    queue.length = 0;
    // The earliest live timer; those that are spent leave the front of the list.
    while (first < timers.length && !timers[first]!.live) first++;
    let next = first;
    for (let index = first; index < timers.length; index++) {
      if (timers[index]!.live && timers[index]!.at < timers[next]!.at) next = index;
    }
    const timer = timers[next]!;
    now = timer.at;
    timer.live = false;
    timer.callback();
    done++;
  }
  const { user, system } = process.cpuUsage(startedAt);
  return (done / (user + system)) * 1_000_000;
}
