/** How a schedule of this kata shrinks: every decision written out, then fewer of them, fewer nodes, no delays. */
import { withoutChunks } from '../../../../grader/check/shrink.ts';
import type { Fault } from '../../../../grader/contract/verdict.ts';
import type { Fate, WorldFault } from '../../../../grader/sim/world/schedule.ts';
import { laterStart } from './later-start.ts';
import { oneNodesView } from './one-nodes-view.ts';
import type { Turn } from './books.ts';
import { beatMaxMs, electionMaxMs } from './election-timers.ts';
import type { RaftSchedule, ScriptedMessage } from './schedule.ts';

/** What playing a schedule showed of the rule in question. */
export interface Broken {
  happened: readonly Turn[];
  /** Index of the event that broke it. */
  event: number;
  /** Whether it is one that no single event breaks: then its end and its calm are part of it. */
  liveness: boolean;
  /** The fate of every message, as it was. */
  fates: readonly Fate[];
}

/** Of so many, most can be left out only all at once: one by one, each try would cost too much. */
const manyEvents = 100;
/** From a later start timeouts are others, and the same number of elections may take longer. */
const slackMs = 2 * electionMaxMs;

/** Candidates for replacing a schedule whose decisions are all written out; boldest first. `broken` is null where it ended in a crash. */
export function* smallerSchedules(schedule: RaftSchedule, broken: Broken | null): Generator<RaftSchedule> {
  const { world, peers } = schedule;
  // A split that never heals is what that rule is about: half of it would be another network.
  const whole = schedule.liveness?.rule === 'partition-majority-elects' && broken?.liveness !== false;
  if (broken !== null && !broken.liveness) yield* uptoThere(schedule, broken);
  if (broken !== null && broken.event >= manyEvents)
    for (const later of laterStarts(schedule, broken)) yield withWorld(later, { endAt: later.world.endAt + slackMs });
  if (!whole) {
    for (let node = world.ids.length - 1; node >= 1 && world.ids.length > 1; node--) yield withoutNode(schedule, node);
    if (peers.kind === 'submission' && world.ids.length > 1) yield withoutNode(schedule, 0);
    for (const pairs of withoutChunks(faultPairs(world.faults)))
      if (pairs.length * 2 <= world.faults.length)
        yield withWorld(schedule, { faults: pairs.flat().sort((a, b) => a.at - b.at) });
  }
  if (peers.kind === 'replayed')
    for (const messages of withoutChunks(peers.messages)) yield withMessages(schedule, messages);
  if (!whole) yield* sooner(schedule);
  const fates = world.fates ?? [];
  const unusual = fates.filter((fate) => fate.outcome !== world.network.delayMinMs || fate.duplicate !== undefined);
  if (unusual.length < fates.length) yield withWorld(schedule, { fates: unusual });
  else for (const fewer of withoutChunks(unusual)) yield withWorld(schedule, { fates: fewer });
  yield* plainer(schedule);
}

/** What came after the rule was broken is left out, and what only others saw. */
function* uptoThere(schedule: RaftSchedule, { happened, event }: Broken): Generator<RaftSchedule> {
  const { at, node } = happened[event] as Turn;
  if (schedule.peers.kind === 'submission' && schedule.world.ids.length > 1)
    yield oneNodesView(schedule, happened, node.index, at);
  const ends = (endAt: number): RaftSchedule => ({ ...withWorld(schedule, { calmAt: endAt, endAt }), liveness: null });
  if (at < schedule.world.endAt || schedule.liveness !== null) yield ends(at);
  // What is found at the end alone was due some time after the event that is cited.
  for (const due of [beatMaxMs, electionMaxMs]) if (at + due + 1 < schedule.world.endAt) yield ends(at + due + 1);
}

/** Fresh disks, ids from 0, whole milliseconds, low terms. */
function* plainer(schedule: RaftSchedule): Generator<RaftSchedule> {
  const { world, peers } = schedule;
  const terms = world.disks.flatMap((disk) => disk?.term ?? []);
  if (terms.length > 0) {
    const fresh = withWorld(schedule, { disks: world.disks.map(() => null) });
    yield peers.kind === 'replayed' ? inLowerTerms(fresh, peers.messages, Math.max(...terms)) : fresh;
    yield fresh;
  }
  if (peers.kind === 'replayed') {
    const least = Math.min(...peers.messages.map(({ message }) => message.term));
    if (terms.length === 0 && least > 1 && least < Infinity) yield inLowerTerms(schedule, peers.messages, least - 1);
  }
  if (world.ids.some((id, index) => id !== index))
    yield withWorld(schedule, { ids: world.ids.map((_, index) => index) });
}

function inLowerTerms(schedule: RaftSchedule, messages: readonly ScriptedMessage[], by: number): RaftSchedule {
  const lower = (term: number) => Math.max(0, term - by);
  return withMessages(
    schedule,
    messages.map((said) => {
      const { term, lastLogTerm } = said.message;
      return { ...said, message: { ...said.message, term: Math.max(1, lower(term)), lastLogTerm: lower(lastLogTerm) } };
    }),
  );
}

/** How many other draws are tried: other timeouts may lead there sooner. */
const drawsTried = 6;
/** How many of the last elections and restarts a later start is tried at. */
const startsTried = 6;

/** Candidates that are no smaller: a later start, messages lost that the failure does not need, nodes that are not there, other timeouts. */
export function* shorterSchedules(schedule: RaftSchedule, broken: Broken | null): Generator<RaftSchedule> {
  if (broken !== null) yield* laterStarts(schedule, broken);
  if (broken !== null && !broken.liveness && schedule.peers.kind === 'submission')
    yield* fewerMessages(schedule, broken);
  yield* otherDraws(schedule);
}

function* laterStarts(schedule: RaftSchedule, { happened, liveness }: Broken): Generator<RaftSchedule> {
  const starts = happened.filter(({ at, kind, election }) => (election || kind === 'restart') && at > 0 && (!liveness || at <= schedule.world.calmAt)); // prettier-ignore
  for (const { event } of starts.slice(-startsTried).toReversed()) {
    const later = laterStart(schedule, happened, event);
    yield later;
    // Two that were candidates at the same time may have to be so again.
    yield* [1, 2, 3].map((seed) => withWorld(later, { seed, commonDraws: 1 }));
  }
}

function* fewerMessages(schedule: RaftSchedule, { fates }: Broken): Generator<RaftSchedule> {
  const { world } = schedule;
  const arrived = fates.filter((fate) => fate.outcome !== 'drop');
  for (const fewer of withoutChunks(arrived)) {
    const lost = new Set(arrived);
    for (const fate of fewer) lost.delete(fate);
    const without = ({ from, to, nth }: Fate): Fate => ({ from, to, nth, outcome: 'drop' });
    yield withWorld(schedule, { fates: fates.map((fate) => (lost.has(fate) ? without(fate) : fate)) });
  }
  for (const node of world.ids.keys()) {
    const others = world.faults.filter((fault) => fault.node !== node || fault.kind === 'cut' || fault.kind === 'heal');
    yield withWorld(schedule, { faults: [{ kind: 'crash', at: 0, node }, ...others] });
  }
}

function* otherDraws(schedule: RaftSchedule): Generator<RaftSchedule> {
  const { world, peers } = schedule;
  const own = world.ids.map((_, index) => world.drawsOf?.[index] ?? index);
  const nodes = peers.kind === 'submission' ? world.ids.length : 1;
  for (let node = 0; node < nodes; node++)
    for (let draws = 0; draws < drawsTried + nodes; draws++)
      if (!own.includes(draws)) yield withWorld(schedule, { drawsOf: own.with(node, draws) });
  if (nodes > 1)
    for (const commonDraws of [1, 0])
      for (let seed = 1; seed <= drawsTried; seed++) yield withWorld(schedule, { seed, commonDraws });
}

/** Waits between two decisions are cut, to nothing, to a quarter, to a half: most of what passes meanwhile is heartbeats. */
function* sooner(schedule: RaftSchedule): Generator<RaftSchedule> {
  const { world, peers } = schedule;
  const messages = peers.kind === 'replayed' ? peers.messages : [];
  const times = [...new Set([...world.faults, ...messages].map(({ at }) => at))].sort((a, b) => a - b);
  for (const [index, at] of times.entries()) {
    const wait = at - (times[index - 1] ?? 0);
    if (wait < 4) continue;
    for (const rest of [1, wait / 4, wait / 2]) {
      const earlier = Math.floor(wait - rest);
      const moved = (time: number) => (time >= at ? time - earlier : time);
      const faults = world.faults.map((fault) => ({ ...fault, at: moved(fault.at) }));
      // The calm begins, and the schedule ends, that much sooner, too.
      const shorter = withWorld(schedule, { faults, calmAt: moved(world.calmAt), endAt: moved(world.endAt) });
      yield messages.length === 0
        ? shorter
        : withMessages(shorter, messages.map((message) => ({ ...message, at: moved(message.at) }))); // prettier-ignore
    }
  }
}

/** The whole schedule as plain decisions, enough to replay it. */
export function asData(schedule: RaftSchedule): Fault[] {
  const { world, peers } = schedule;
  const fates = (world.fates ?? []).map((fate): Fault => ({ kind: fate.outcome === 'drop' ? 'drop' : 'delay', from: fate.from, to: fate.to, nth: fate.nth, ...(fate.outcome === 'drop' ? {} : { ms: fate.outcome }), ...(fate.duplicate === undefined ? {} : { again: fate.duplicate }) })); // prettier-ignore
  const disks = world.disks.flatMap((disk, node): Fault[] =>
    disk === null ? [] : [{ kind: 'disk', node, term: disk.term, vote: disk.vote, log: [...disk.log] }],
  );
  const said =
    peers.kind === 'replayed'
      ? peers.messages.map(({ at, from, message }): Fault => ({ kind: 'message', at, from, ...message }))
      : [];
  return [
    {
      kind: 'world',
      ids: [...world.ids],
      seed: world.seed,
      commonDraws: world.commonDraws,
      ...(world.drawsOf === undefined ? {} : { drawsOf: [...world.drawsOf] }),
      delayMs: world.network.delayMinMs,
      calmAt: world.calmAt,
      endAt: world.endAt,
      scripted: peers.kind !== 'submission',
    },
    ...disks,
    ...world.faults.map((fault): Fault => ({ ...fault })),
    ...said,
    ...fates,
  ];
}

/** A crash with its restart, a cut with its healing: taken out together, so that every fault still ends. */
function faultPairs(faults: readonly WorldFault[]): WorldFault[][] {
  const ends = { crash: 'restart', pause: 'resume', cut: 'heal' } as const;
  const rest = [...faults];
  const pairs: WorldFault[][] = [];
  while (rest.length > 0) {
    const begin = rest.shift() as WorldFault;
    const end = begin.kind === 'crash' || begin.kind === 'pause' || begin.kind === 'cut' ? ends[begin.kind] : null;
    const at = rest.findIndex(
      (fault) =>
        fault.kind === end &&
        fault.node === begin.node &&
        (fault.kind !== 'heal' || (begin.kind === 'cut' && fault.to === begin.to)),
    );
    pairs.push(at === -1 ? [begin] : [begin, ...rest.splice(at, 1)]);
  }
  return pairs;
}

const withWorld = (schedule: RaftSchedule, changes: Partial<RaftSchedule['world']>): RaftSchedule => ({
  ...schedule,
  world: { ...schedule.world, ...changes },
});

function withMessages(schedule: RaftSchedule, messages: readonly ScriptedMessage[]): RaftSchedule {
  return {
    ...withWorld(schedule, { moments: messages.map((message) => message.at) }),
    peers: { kind: 'replayed', messages },
  };
}

/** Everything the node did, was sent and suffered is gone; those after it move down by one. */
function withoutNode(schedule: RaftSchedule, gone: number): RaftSchedule {
  const { world, peers, liveness } = schedule;
  const moved = (index: number) => (index > gone ? index - 1 : index);
  const faults = world.faults.flatMap((fault): WorldFault[] => {
    if (fault.node === gone) return [];
    if (fault.kind !== 'cut' && fault.kind !== 'heal') return [{ ...fault, node: moved(fault.node) }];
    return fault.to === gone ? [] : [{ ...fault, node: moved(fault.node), to: moved(fault.to) }];
  });
  const fates =
    world.fates
      ?.filter((fate) => fate.from !== gone && fate.to !== gone)
      .map((fate) => ({ ...fate, from: moved(fate.from), to: moved(fate.to) })) ?? null;
  const fewer: RaftSchedule = {
    ...schedule,
    world: {
      ...world,
      ids: world.ids.toSpliced(gone, 1),
      disks: world.disks.toSpliced(gone, 1),
      drawsOf: world.ids.map((_, index) => world.drawsOf?.[index] ?? index).toSpliced(gone, 1),
      faults,
      fates,
    },
    liveness: liveness && { ...liveness, connected: liveness.connected.filter((index) => index !== gone).map(moved) },
  };
  if (peers.kind !== 'replayed') return fewer;
  return withMessages(
    fewer,
    peers.messages
      .filter((message) => message.from !== gone)
      .map((message) => ({ ...message, from: moved(message.from) })),
  );
}
