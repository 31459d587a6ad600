/** The walls between a submission and the machine, in words for the operator. */
import type { ProbeFacts } from './child-protocol.ts';
import { readUsage, usageSource } from './process-usage.ts';

export interface Wall {
  name: string;
  holds: boolean;
  /** One sentence: what was found. */
  note: string;
}

/** Judges what a sandbox process reported about itself, and whether this process can watch another. */
export async function inspectWalls(facts: ProbeFacts): Promise<Wall[]> {
  const own = await readUsage(process.pid);
  const strangers = facts.environment.filter((name) => name !== 'TZ');
  return [
    {
      name: 'Hardened realm',
      holds: facts.realmHoles.length === 0,
      note:
        facts.realmHoles.length === 0
          ? 'Every intrinsic is frozen; code cannot be made from text.'
          : `Found: ${facts.realmHoles.join(', ')}.`,
    },
    {
      name: 'No credentials',
      holds: strangers.length === 0,
      note:
        strangers.length === 0
          ? 'The sandbox process has only the time zone in its environment.'
          : `In its environment: ${strangers.join(', ')}.`,
    },
    {
      name: 'Permission model',
      holds: !facts.mayWrite && !facts.mayStartProcesses,
      note:
        facts.mayWrite || facts.mayStartProcesses
          ? 'The sandbox process may write files or start processes.'
          : 'It can neither write files nor start processes.',
    },
    {
      name: 'Network namespace',
      holds: facts.networkInterfaces === 0,
      note:
        facts.networkInterfaces === 0
          ? 'The sandbox process sees no network interface.'
          : 'This system allows no empty network namespace; the sandbox process sees the network, the isolate inside it does not.',
    },
    {
      name: 'Memory watched',
      holds: own !== undefined && own.residentMib > 1,
      note: own
        ? `Resident memory is read from ${usageSource.name} every ${usageSource.pauseMs} ms.`
        : 'Resident memory cannot be read.',
    },
    {
      name: 'Deadline watched',
      holds: own !== undefined && own.cpuMs > 0,
      note: own
        ? `Processor time is read from ${usageSource.name} every ${usageSource.pauseMs} ms.`
        : 'Processor time cannot be read.',
    },
  ];
}
