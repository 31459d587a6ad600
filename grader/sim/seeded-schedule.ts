/** Random schedules. Rates are drawn anew for each ("swarm testing", Groce et al. 2012), as extremes find what averages never reach. */
import { network } from './network.ts';
import type { Random } from './random.ts';
import type { Schedule, Step } from './step.ts';

export interface SeededOptions {
  processes: { least: number; most: number };
  steps: { least: number; most: number };
}

/** Which of the messages in flight is handed over next. */
type Policy = 'oldest' | 'newest' | 'any';

export function seededSchedule(random: Random, options: SeededOptions): Schedule {
  const processes = random.between(options.processes.least, options.processes.most);
  const length = random.between(options.steps.least, options.steps.most);
  const policy = random.pick<Policy>(['oldest', 'newest', 'any', 'any']);
  const sendRate = random.pick([0.2, 0.4, 0.7]);
  const deliverRate = random.pick([0.15, 0.4, 0.8]);
  // Two processes with much to tell each other: messages that overtake one another are rare among strangers.
  const chatting = random.pick([0, 0.5, 0.9]);
  const wire = network<true>();
  const nameOf = messageNames(random);

  const steps: Step[] = [];
  while (steps.length < length) {
    const waiting = wire.inFlight();
    const chat = processes > 1 && random.chance(chatting);
    const process = chat ? random.below(2) : random.below(processes);
    if (waiting.length > 0 && random.chance(deliverRate)) {
      const message = choose(random, waiting, policy);
      wire.take(message);
      steps.push({ kind: 'deliver', message });
    } else if (processes > 1 && random.chance(sendRate)) {
      const to = chat ? 1 - process : (process + 1 + random.below(processes - 1)) % processes;
      const message = nameOf(steps.length);
      wire.post(message, true);
      steps.push({ kind: 'send', process, to, message });
    } else steps.push({ kind: 'local', process });
  }
  return { processes, steps };
}

function choose(random: Random, waiting: readonly number[], policy: Policy): number {
  if (policy === 'any') return random.pick(waiting);
  return waiting[policy === 'oldest' ? 0 : waiting.length - 1] as number;
}

/** Names follow no rule that anybody could rely on, except that none occurs twice: rising from 0, from elsewhere, or falling to 0. */
function messageNames(random: Random): (tick: number) => number {
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
