/** Random schedules. Rates are drawn anew for each ("swarm testing", Groce et al. 2012), as extremes find what averages never reach. */
import type { Random } from '../../../../grader/sim/random.ts';
import type { Network } from '../../../../grader/sim/world/schedule.ts';
import type { Move, Schedule } from './schedule.ts';

/** The fewest and the most there may be. */
export interface Size {
  processes: readonly [least: number, most: number];
  events: readonly [least: number, most: number];
}

/** The longest time between two moves, in virtual milliseconds. */
const pauseMs = 9;
const inOrder: Network = { delayMinMs: 20, delayMaxMs: 20, loss: 0, duplication: 0, spike: 0, spikeMs: 0 };
/** Messages arrive in order, at once, in any order, or so late that all others overtake them. */
const networks: readonly Network[] = [
  inOrder,
  { ...inOrder, delayMinMs: 0, delayMaxMs: 8 },
  { ...inOrder, delayMinMs: 0, delayMaxMs: 80 },
  { ...inOrder, delayMinMs: 1, delayMaxMs: 15, spike: 0.3, spikeMs: 150 },
];

export function seededSchedule(random: Random, size: Size): Schedule {
  const processes = random.between(...size.processes);
  const events = random.between(...size.events);
  const network = { ...random.pick(networks), seed: random.uint32() };
  const sendRate = random.pick([0.3, 0.5, 0.8]);
  // Two processes with much to tell each other: messages that overtake one another are rare among strangers.
  const chatting = random.pick([0, 0.5, 0.9]);
  const nextNumber = messageNumbers(random);

  const moves: Move[] = [];
  // Moves are as many as all events together: it may be that no message arrives.
  for (let at = 0; moves.length < events; at += random.between(1, pauseMs)) {
    const chat = processes > 1 && random.chance(chatting);
    const process = random.below(chat ? 2 : processes);
    if (processes > 1 && random.chance(sendRate)) {
      const to = chat ? 1 - process : (process + 1 + random.below(processes - 1)) % processes;
      moves.push({ kind: 'send', at, process, to, message: nextNumber() });
    } else moves.push({ kind: 'local', at, process });
  }
  return { processes, moves, network, events, claims: [] };
}

/** Numbers follow no rule that anybody could rely on, except that none occurs twice: rising from 0, from elsewhere, or falling to 0. */
function messageNumbers(random: Random): () => number {
  const style = random.below(3);
  const offset = random.between(1, 900);
  let given = 0;
  return () => {
    given += 1;
    if (style === 0) return given - 1;
    if (style === 1) return offset + given * 3;
    return given === 1 ? 0 : 1000 - given;
  };
}
