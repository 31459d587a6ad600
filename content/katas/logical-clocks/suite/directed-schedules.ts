/** Schedules written by hand. Each shows one bug in as few events as it can be shown in, long before chance would. */
import type { Schedule, Step } from '../../../../grader/sim/step.ts';

const local = (process: number): Step => ({ kind: 'local', process });
const send = (message: number, process: number, to: number): Step => ({ kind: 'send', message, process, to });
const deliver = (message: number): Step => ({ kind: 'deliver', message });

/** An ordinary execution: three processes, a relay, two concurrent sends, one message overtaken, one still under way. */
const ordinary: Schedule = {
  processes: 3,
  steps: [
    local(0),
    send(0, 0, 1),
    local(2),
    send(1, 2, 1),
    deliver(0),
    local(0),
    send(2, 1, 2),
    send(3, 0, 2),
    deliver(3),
    deliver(1),
    deliver(2),
    send(4, 2, 0),
    local(1),
    send(5, 1, 0),
    deliver(4),
  ],
};

const alone: Schedule = { processes: 1, steps: [local(0), local(0), local(0)] };
const oneMessage: Schedule = { processes: 2, steps: [send(0, 0, 1), deliver(0), local(1)] };

/** The receiver's counter is far ahead of the message. */
const receiverAhead: Schedule = {
  processes: 2,
  steps: [local(1), local(1), local(1), send(0, 0, 1), deliver(0), local(1)],
};
/** The message is far ahead of the receiver's counter. */
const senderAhead: Schedule = {
  processes: 2,
  steps: [local(0), local(0), local(0), send(0, 0, 1), deliver(0), local(1)],
};
/** The older message arrives last and knows less than the receiver. */
const overtaken: Schedule = {
  processes: 2,
  steps: [send(0, 0, 1), local(0), send(1, 0, 1), deliver(1), deliver(0), local(1)],
};
/** Each sends before it hears of the other. */
const crossing: Schedule = {
  processes: 2,
  steps: [local(0), send(0, 0, 1), send(1, 1, 0), deliver(1), deliver(0)],
};
/** What process 2 learns of process 0 it can only learn through process 1. */
const relay: Schedule = {
  processes: 3,
  steps: [local(0), send(0, 0, 1), deliver(0), send(1, 1, 2), deliver(1), local(2)],
};
/** The receiver knows more about one process and the message more about another. */
const neitherKnowsAll: Schedule = {
  processes: 4,
  steps: [send(0, 0, 2), send(1, 1, 3), deliver(0), deliver(1), send(2, 2, 3), deliver(2), local(3)],
};
/** A message leaves, its sender goes on, and only then does it arrive. */
const senderGoesOn: Schedule = {
  processes: 2,
  steps: [send(0, 0, 1), local(0), local(0), deliver(0), local(1)],
};
/** The stamp of the receive, and the message received, are looked at after more has happened to the receiver. */
const receiverGoesOn: Schedule = {
  processes: 2,
  steps: [local(0), send(0, 0, 1), deliver(0), local(1), send(1, 1, 0), deliver(1), local(0)],
};
/** Six processes of which the last tells the first, so that the entries at both ends matter. */
const fromLastToFirst: Schedule = {
  processes: 6,
  steps: [local(5), send(0, 5, 0), deliver(0), send(1, 0, 5), local(5), deliver(1)],
};

export const directedSchedules: readonly Schedule[] = [
  ordinary,
  alone,
  oneMessage,
  receiverAhead,
  senderAhead,
  overtaken,
  crossing,
  relay,
  neitherKnowsAll,
  senderGoesOn,
  receiverGoesOn,
  fromLastToFirst,
];
