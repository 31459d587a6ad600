/** Rules of `Process` that only whoever drives it can see. */
import { at, Citation, finding } from '../../../../grader/check/finding.ts';
import { invariant } from '../../../../grader/kit/invariant.ts';
import { previousOf } from './clocked.ts';
import { type Driven, wrongStart } from './driven.ts';
import { sameStamp, stampText } from './stamp.ts';

/** The making of a process, before any tick: one event each in the trace drawn. */
const atTheStart = (process: number) => new Citation(process, 'at the start');

export const clocksStartAtZero = invariant<Driven>({
  id: 'clocks-start-at-zero',
  title: 'Both clocks start at zero',
  explanation: 'Before its first event a process knows of no event at all.',
  source: 'the contract: “Both clocks start at zero”',
  check(execution) {
    const { starts, processes } = execution;
    const process = wrongStart(execution);
    if (process < 0) return null;
    return finding`Process ${process} of ${processes} had the clocks ${stampText(starts[process]!)} ${atTheStart(process)}: both start at zero, with one entry per process.`;
  },
});

export const stampsWellFormed = invariant<Driven>({
  id: 'stamps-well-formed',
  title: 'Stamps are what the contract says',
  explanation: 'A Lamport counter that is an integer of at least 0, and a vector with one such entry per process.',
  source: 'the contract: Stamp, Message, Process',
  check({ stopped, starts, events }) {
    if (!stopped) return null;
    const { during, because } = stopped;
    if (!during)
      return finding`What process ${starts.length} shows ${atTheStart(starts.length)} is no clock: ${because}.`;
    const call = { local: 'localEvent()', send: 'send()', receive: 'receive()' }[during.kind];
    return finding`After ${call} of process ${during.process} ${at(events.length)}, ${because}.`;
  },
});

export const messageNamesBothEnds = invariant<Driven>({
  id: 'message-names-both-ends',
  title: 'A message says where it comes from and where it goes',
  explanation: 'Whoever delivers it has nothing else to go by.',
  source: 'the contract: Message',
  check({ events }) {
    const tick = events.findIndex(
      ({ process, peer, addressed }) => addressed && (addressed.from !== process || addressed.to !== peer),
    );
    if (tick < 0) return null;
    const { process, peer, addressed } = events[tick]!;
    return finding`Process ${process} was told to send to process ${peer!} ${at(tick)}, and its message says from ${addressed!.from} to ${addressed!.to}.`;
  },
});

export const stampsNeverChange = invariant<Driven>({
  id: 'stamps-never-change',
  title: 'What was handed out stays as it was',
  explanation:
    'A stamp is about one event. Handing out the live vector lets later events rewrite earlier ones, and messages in flight.',
  source: 'the contract: “Stamps and messages handed out never change afterwards”',
  check(execution) {
    const { events } = execution;
    const tick = events.findIndex(({ stamp, stampAtEnd }) => !stampAtEnd || !sameStamp(stamp, stampAtEnd));
    if (tick < 0) return null;
    const { process, kind, stamp, stampAtEnd } = events[tick]!;
    const now = stampAtEnd ? stampText(stampAtEnd) : 'no stamp at all';
    const what = kind === 'send' ? 'The message' : 'The stamp';
    const last = events.findLastIndex((event) => event.process === process);
    if (last === tick)
      return finding`${what} that process ${process} handed out ${at(tick)} was ${stampText(stamp)}, and is ${now} at the end: stamps and messages never change once they are handed out.`;
    return finding`${what} that process ${process} handed out ${at(tick)} was ${stampText(stamp)}, and after its event ${at(last)} the same object is ${now}: stamps and messages never change once they are handed out.`;
  },
});

export const messageLeftAsReceived = invariant<Driven>({
  id: 'message-left-as-received',
  title: 'A received message is left as it was',
  explanation: 'The message belongs to whoever sent and delivered it; others may still read it.',
  source: 'the contract: “a received message is left as it was”',
  check({ events }) {
    const tick = events.findIndex(
      ({ sentAt, messageAtEnd }) =>
        sentAt !== undefined && (!messageAtEnd || !sameStamp(messageAtEnd, events[sentAt]!.stamp)),
    );
    if (tick < 0) return null;
    const { process, sentAt, messageAtEnd } = events[tick]!;
    const now = messageAtEnd ? stampText(messageAtEnd) : 'something else';
    return finding`The message sent ${at(sentAt!)} carried ${stampText(events[sentAt!]!.stamp)}; process ${process}, which received it ${at(tick)}, left it with ${now}: a received message stays as it was.`;
  },
});

export const stampIsClockAfterEvent = invariant<Driven>({
  id: 'stamp-is-clock-after-event',
  title: 'An event is stamped with the clocks after it',
  explanation:
    'First the clocks move, then the event is stamped; and `lamport` and `vector` show what the last stamp said.',
  source: 'Lamport 1978, C1 and C2; the contract: Process',
  check(execution) {
    const tick = execution.events.findIndex(({ stamp, clock }) => !sameStamp(stamp, clock));
    if (tick < 0) return null;
    const { process, kind, stamp, clock } = execution.events[tick]!;
    const previous = previousOf(execution, tick);
    const stale = previous !== undefined && sameStamp(stamp, execution.events[previous]!.clock);
    return finding`Process ${process} stamped its ${kind} event ${at(tick)} with ${stampText(stamp)}, and its clocks are ${stampText(clock)} after it${stale ? ': the stamp is older than the event' : ''}. An event is stamped with the clocks as it leaves them.`;
  },
});
