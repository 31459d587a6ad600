/** The diagram in words, for those who do not see it: a sentence for the whole, and one per event. */
import type { Trace } from '../../../grader/contract/trace.ts';
import { sentInWords, standingInWords } from './election-words.ts';
import { deedOf, laneName, laneNoun, nodeName, stampOf } from './vocabulary.ts';

/** "Process 1 receives a message from process 0". */
export function describeEvent(trace: Trace, index: number): string {
  const event = trace.events[index]!;
  return `${laneName(trace, event.node)} ${deedOf(trace, event)}`;
}

/** When, in the trace's own unit: kata 1 counts ticks, the others virtual milliseconds. */
export function momentOf(trace: Trace, index: number): string {
  const at = String(Math.round(trace.events[index]!.at * 100) / 100);
  return laneNoun(trace) === 'Process' ? `tick ${at}` : `${at} ms`;
}

/** What came of the event: the stamps of kata 1; what a node of kata 2 sent and how it stands. Empty where the trace says nothing. */
export function outcomeOf(trace: Trace, index: number): string {
  const event = trace.events[index]!;
  const sent = sentInWords(event, (node) => nodeName(trace, node));
  const parts = [stampOf(event), sent && `${sent.charAt(0).toUpperCase()}${sent.slice(1)}`, standingInWords(event)];
  return parts.filter((part) => part !== '').join('. ');
}

/** The sentence, the moment and the outcome of one event, as a screen reader hears it. */
export function spokenEvent(trace: Trace, index: number): string {
  const outcome = outcomeOf(trace, index);
  return `${describeEvent(trace, index)}, ${momentOf(trace, index)}${outcome ? `. ${outcome}` : ''}`;
}

export function describeTrace(trace: Trace, violatedAt?: number): string {
  const noun = laneNoun(trace).toLowerCase();
  const lanes = trace.nodes === 1 ? `One ${noun}` : `${trace.nodes} ${noun === 'process' ? 'processes' : `${noun}s`}`;
  if (trace.events.length === 0) return `${lanes}, no events.`;
  const span = `${momentOf(trace, 0)} to ${momentOf(trace, trace.events.length - 1)}`;
  const broken =
    violatedAt !== undefined && trace.events[violatedAt]
      ? ` The rule breaks at ${momentOf(trace, violatedAt)}: ${describeEvent(trace, violatedAt)}.`
      : '';
  return `${lanes}, ${trace.events.length} events, time downward from ${span}.${broken}`;
}
