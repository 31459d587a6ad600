/** Three processes and four messages: what kata 1 is about, composed for the page that begins it. */
import type { Trace, TraceEvent } from '../../../grader/contract/trace.ts';

const send = (at: number, node: number, to: number, id: number): TraceEvent => ({
  at,
  node,
  kind: 'send',
  message: { id, from: node, to },
  state: {},
});
const receive = (at: number, from: number, node: number, id: number): TraceEvent => ({
  at,
  node,
  kind: 'receive',
  message: { id, from, to: node },
  state: {},
});

export const exchange: Trace = {
  nodes: 3,
  events: [
    send(0, 0, 1, 1),
    send(1, 2, 1, 2),
    receive(2, 0, 1, 1),
    send(3, 1, 2, 3),
    receive(4, 2, 1, 2),
    receive(5, 1, 2, 3),
    send(6, 2, 0, 4),
    { at: 6.5, node: 1, kind: 'local', state: {} },
    receive(8, 2, 0, 4),
  ],
};
