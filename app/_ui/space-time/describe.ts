/** The diagram in words, for those who do not see it: a sentence for the whole, and one per event. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { deedOf, laneNoun, stampOf } from './vocabulary.ts';

/** "Process 1 receives a message from process 0". */
export function describeEvent(trace: Trace, index: number): string {
  const event = trace.events[index]!;
  const noun = laneNoun(trace);
  return `${noun} ${event.node} ${deedOf(event, noun)}`;
}

/** When, in the trace's own unit: kata 1 counts ticks, the others virtual milliseconds. */
export function momentOf(trace: Trace, index: number): string {
  const at = String(Math.round(trace.events[index]!.at * 100) / 100);
  return laneNoun(trace) === 'Process' ? `tick ${at}` : `${at} ms`;
}

/** The sentence, the moment and the stamps of one event, as a screen reader hears it. */
export function spokenEvent(trace: Trace, index: number): string {
  const stamp = stampOf(trace.events[index]!);
  return `${describeEvent(trace, index)}, ${momentOf(trace, index)}${stamp ? `. ${stamp}` : ''}`;
}

export function describeTrace(trace: Trace, violatedAt?: number): string {
  const noun = laneNoun(trace).toLowerCase();
  const lanes = trace.nodes === 1 ? `One ${noun}` : `${trace.nodes} ${noun === 'process' ? 'processes' : 'nodes'}`;
  if (trace.events.length === 0) return `${lanes}, no events.`;
  const span = `${momentOf(trace, 0)} to ${momentOf(trace, trace.events.length - 1)}`;
  const broken =
    violatedAt !== undefined && trace.events[violatedAt]
      ? ` The rule breaks at ${momentOf(trace, violatedAt)}: ${describeEvent(trace, violatedAt)}.`
      : '';
  return `${lanes}, ${trace.events.length} events, time downward from ${span}.${broken}`;
}
