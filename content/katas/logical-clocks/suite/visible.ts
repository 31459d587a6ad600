/** The visible scenario, what Run shows: three processes, fifty ticks, and which of the events are concurrent. Nothing is judged. */
import type { RunResult } from '../../../../grader/contract/judge-session.ts';
import { Crash, type Subject } from '../../../../grader/kit/subject.ts';
import { readPairs } from './answer.ts';
import { sequence } from './sequences.ts';
import { callSimulate, drawLines, type Line, loadFunction } from './simulated.ts';

const processes = 3;
const ticks = 50;

/** What cannot be read is a complaint, and what comes after it in the trace is left out. A `Crash` of `simulate` escapes. */
export function visible(subject: Subject, seed: number): RunResult {
  const simulate = loadFunction(subject, 'simulate');
  const read = callSimulate(subject, simulate, { processes, ticks, fraction: sequence('seeded', seed) });
  const trace = drawLines(processes, read.lines);
  const complaints: string[] = [];
  if (read.malformed !== null && read.length === null)
    complaints.push(`simulate() did not return a trace: ${read.malformed}.`);
  else if (read.malformed !== null) complaints.push(`Event ${read.lines.length} cannot be read: ${read.malformed}.`);
  if (read.length !== null && read.length !== ticks)
    complaints.push(`The trace has ${read.length} events; ${ticks} ticks were asked for.`);
  if (read.malformed !== null) return { kind: 'ran', trace, complaints };
  return { kind: 'ran', trace, ...pairsOf(subject, read.lines, complaints), complaints };
}

/** A learner who has not come to `concurrentPairs` yet still sees the trace: its throwing is a complaint, not a crash. */
function pairsOf(subject: Subject, lines: readonly Line[], complaints: string[]): { pairs?: [number, number][] } {
  try {
    const concurrentPairs = loadFunction(subject, 'concurrentPairs') as (trace: unknown) => unknown;
    const copy = lines.map((line) => ({ ...line, vector: [...line.vector] }));
    const { pairs, malformed } = readPairs(
      subject,
      subject.call('concurrentPairs()', () => concurrentPairs(copy)),
      2 * ticks * ticks,
    );
    if (malformed !== null) complaints.push(`What concurrentPairs() answered cannot be read: ${malformed}.`);
    return { pairs: pairs.filter(([i, j]) => i < lines.length && j < lines.length).map(([i, j]) => [i, j]) };
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    complaints.push(`concurrentPairs() threw: ${error.message}`);
    return {};
  }
}
