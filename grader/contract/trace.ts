/**
 * What one execution looked like, event by event: enough to draw it and to step through it without running anything again.
 *
 * The shape is one for all katas. What differs between them (a vector clock, a Raft term, a ledger) lives in `state` and `ledger`,
 * as plain JSON under names the kata chooses.
 */
import { z } from 'zod';

/** Where a message goes; `id` is shared by its send, its delivery and its loss, and by no other message. */
export const messageSchema = z.object({
  id: z.number().int().nonnegative(),
  from: z.number().int(),
  to: z.number().int(),
  /** The kata's own word for it, such as `RequestVote`; absent where messages have no type. */
  type: z.string().optional(),
  /** What it carried, as the submission wrote it. */
  body: z.json().optional(),
});
export type TraceMessage = z.infer<typeof messageSchema>;

export const eventKinds = [
  'local', 'send', 'receive', 'timer', 'start', 'drop', 'duplicate', 'crash', 'restart', 'pause', 'resume', 'partition', 'heal',
] as const; // prettier-ignore

export const traceEventSchema = z.object({
  /** Virtual milliseconds; in kata 1, where there is no clock but the logical one, the tick. */
  at: z.number(),
  /** The node it happened to, by index into the lanes. */
  node: z.number().int().nonnegative(),
  kind: z.enum(eventKinds),
  message: messageSchema.optional(),
  /** What the node sent within this event, where the kata's sends are no events of their own. */
  sent: z.array(messageSchema).optional(),
  /** The node's observable state after the event, as the submission reported it. */
  state: z.record(z.string(), z.json()),
  /** What the judge's own books say after the event; only what differs from `state` or has no place there. */
  ledger: z.record(z.string(), z.json()).optional(),
});
export type TraceEvent = z.infer<typeof traceEventSchema>;

export const traceSchema = z.object({
  /** How many lanes. */
  nodes: z.number().int().positive(),
  /** What the nodes call one another, by index; absent where each one's id is its index. */
  ids: z.array(z.number().int()).optional(),
  /** What the lanes are called, by index, where they are no nodes: `Request A`, `Store`. */
  lanes: z.array(z.string()).optional(),
  /** In the order in which they took place. A counterexample’s leaves out timers that ran out and changed nothing. */
  events: z.array(traceEventSchema),
});
export type Trace = z.infer<typeof traceSchema>;
