/** Schedules written by hand. Each shows one bug in as few events as it can be shown in, long before chance would. */
import { diagram } from './diagram.ts';
import { type Move, type Schedule, written } from './schedule.ts';

/** One of two processes has had 256 events when it tells the other, which answers: more than fit into a byte. */
const many = 256;
const longLife = written(2, [
  ...Array.from({ length: many }, (_, at): Move => ({ kind: 'local', at, process: 0 })),
  { kind: 'send', at: many, process: 0, to: 1, message: 0, arrivesAt: many + 1 },
  { kind: 'send', at: many + 2, process: 1, to: 0, message: 1, arrivesAt: many + 3 },
]);

export const directedSchedules: readonly Schedule[] = [
  // An ordinary execution: a relay, two concurrent sends, one message overtaken, one still under way.
  diagram('o a . . . o . d . . . . . . e | f', '. . . . a . c . . b . . o f .', '. . o b . . . . d . c e . . .'),
  // Alone.
  diagram('o o o'),
  // Nothing but one event, of the second process.
  diagram('.', 'o'),
  // One message.
  diagram(
    'a . .', //
    '. a o',
  ),
  // The receiver's counter is far ahead of the message.
  diagram(
    '. . . a . .', //
    'o o o . a o',
  ),
  // The message is far ahead of the receiver's counter.
  diagram(
    'o o o a . .', //
    '. . . . a o',
  ),
  // The older message arrives last and knows less than the receiver.
  diagram(
    'a o b . . .', //
    '. . . b a o',
  ),
  // Each sends before it hears of the other.
  diagram(
    'o a . b .', //
    '. . b . a',
  ),
  // What process 2 learns of process 0 it can only learn through process 1.
  diagram(
    'o a . . . .', //
    '. . a b . .',
    '. . . . b o',
  ),
  // The receiver knows more about one process and the message more about another.
  diagram(
    'a . . . . . .', //
    '. b . . . . .',
    '. . a . c . .',
    '. . . b . c o',
  ),
  // A message leaves, its sender goes on, and only then does it arrive.
  diagram(
    'a o o . .', //
    '. . . a o',
  ),
  // The stamp of the receive, and the message received, are looked at after more has happened to the receiver.
  diagram(
    'o a . . . b o', //
    '. . a o b . .',
  ),
  // Six processes of which the last tells the first, so that the entries at both ends matter.
  diagram(
    '. . a b . .', //
    '. . . . . .',
    '. . . . . .',
    '. . . . . .',
    '. . . . . .',
    'o a . . o b',
  ),
  longLife,
];
