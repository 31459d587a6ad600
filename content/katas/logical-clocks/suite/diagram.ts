/** Schedules drawn by hand, as the papers draw them. */
import { type Move, type Schedule, written } from './schedule.ts';

/**
 * A row for each process; a column for each virtual millisecond, with one event in it. `o` is a local event. Any other letter is a
 * message (`a` is number 0), sent where it stands first and received where it stands again; beyond the `|` it is still under way.
 */
export function diagram(...rows: readonly string[]): Schedule {
  const marks = rows
    .flatMap((row, process) => row.split(' ').map((mark, at) => ({ mark, at, process })))
    .filter(({ mark }) => mark !== '.')
    .sort((one, other) => one.at - other.at);
  const end = marks.find(({ mark }) => mark === '|')?.at ?? Infinity;
  const moves = marks.flatMap(({ mark, at, process }): Move[] => {
    if (mark === '|') return [];
    if (mark === 'o') return [{ kind: 'local', at, process }];
    const received = marks.find((other) => other.mark === mark && other.at > at);
    if (!received) return [];
    const arrival = received.at < end ? { arrivesAt: received.at } : {};
    return [{ kind: 'send', at, process, to: received.process, message: mark.charCodeAt(0) - 97, ...arrival }];
  });
  return written(rows.length, moves);
}
