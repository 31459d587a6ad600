/** How a schedule of this kata shrinks: every decision written out, then fewer of them, fewer nodes, no delays. */
import { withoutChunks } from '../../../../grader/check/shrink.ts';
import type { Fault } from '../../../../grader/contract/verdict.ts';
import type { WorldFault } from '../../../../grader/sim/world/schedule.ts';
import type { RaftSchedule, ScriptedMessage } from './schedule.ts';

/** Candidates for replacing a schedule whose decisions are all written out; boldest first. */
export function* smallerSchedules(schedule: RaftSchedule, brokenAt: readonly number[]): Generator<RaftSchedule> {
  const { world, peers } = schedule;
  // What comes after the rule was broken shows nothing. Which of the rules is being shrunk is not known here: the earliest end that still fails stays.
  for (const endAt of brokenAt) if (endAt < world.endAt) yield withWorld(schedule, { endAt });
  // A split that never heals is what that rule is about: half of it would be another network.
  const whole = schedule.liveness?.rule === 'partition-majority-elects';
  if (!whole) {
    for (let node = world.ids.length - 1; node >= 1 && world.ids.length > 1; node--) yield withoutNode(schedule, node);
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
  if (world.disks.some((disk) => disk !== null)) yield withWorld(schedule, { disks: world.disks.map(() => null) });
  if (world.ids.some((id, index) => id !== index))
    yield withWorld(schedule, { ids: world.ids.map((_, index) => index) });
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
    world: { ...world, ids: world.ids.toSpliced(gone, 1), disks: world.disks.toSpliced(gone, 1), faults, fates },
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
