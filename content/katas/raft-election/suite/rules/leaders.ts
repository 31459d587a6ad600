import { finding } from '../../../../../grader/check/finding.ts';
import type { NodeBook, Turn, Vote } from '../books.ts';
import { beatMaxMs } from '../election-timers.ts';
import { milliseconds, Name, name, type Rule, when } from './rule.ts';

export const singleLeaderPerTerm: Rule = {
  id: 'single-leader-per-term',
  title: 'At most one leader per term',
  explanation:
    'Election safety, the property all else rests on. A node claims leadership by reporting it or by sending AppendEntries.',
  source: 'Ongaro & Ousterhout 2014, Figure 3 and §5.2',
  on: ['append-entries-sent', 'win'],
  check(turn, books) {
    const claimed =
      turn.role === 'Leader'
        ? turn.term
        : turn.sent.find((flight) => flight.message.type === 'AppendEntries')?.message.term;
    if (claimed === undefined) return null;
    const first = books.leader(claimed);
    if (first === undefined || first.node === turn.node.index) return null;
    const other = books.nodes[first.node] as NodeBook;
    // Two majorities share a voter. If it is one that voted for both, that explains all.
    const both = books.nodes.find((voter) => {
      const votes = books.twice(claimed, voter.index)?.map(({ candidate }) => candidate);
      return votes?.includes(other.id) === true && votes.includes(turn.node.id);
    });
    const votes = both && books.twice(claimed, both.index);
    if (both && votes) {
      const whom = ({ candidate }: Vote) => (candidate === both.id ? 'itself' : `node ${candidate}`);
      return finding`${Name(both)} voted twice in term ${claimed}, for ${whom(votes[0])} ${when(votes[0])} and for ${whom(votes[1])} ${when(votes[1])}; so ${name(other)} became its leader ${when(first)}, and ${name(turn.node)} ${when(turn)}.`;
    }
    return finding`${Name(other)} became leader of term ${claimed} ${when(first)}, and ${name(turn.node)} claimed the leadership of the same term ${when(turn)}.`;
  },
};

export const heartbeatOnWinning: Rule = {
  id: 'heartbeat-on-winning',
  title: 'A new leader is heard at once',
  explanation:
    'AppendEntries goes to every peer in the very event in which the election is won; until then others go on with elections of their own.',
  source: 'Ongaro & Ousterhout 2014, §5.2; contract',
  on: ['win'],
  check(turn, books) {
    if (!turn.wins) return null;
    for (const peer of books.nodes) {
      if (
        peer === turn.node ||
        turn.sent.some((flight) => flight.to === peer.index && flight.message.type === 'AppendEntries')
      )
        continue;
      return finding`${Name(turn.node)} became leader of term ${turn.term} ${when(turn)} and sent no AppendEntries to ${name(peer)} in that event.`;
    }
    return null;
  },
};

/** Heartbeats at least this far apart to one peer, in virtual milliseconds. */
const beatMinMs = 20;
/** Floating-point sums of delays may fall short by less than this. */
const epsilon = 1e-6;

export const heartbeatInterval: Rule = {
  id: 'heartbeat-interval',
  title: 'Heartbeats every 40 to 60 ms',
  explanation:
    'Seldom enough not to flood, often enough that no follower’s 150 ms run out. More than one per peer and 20 ms is a flood.',
  source: 'Contract',
  on: ['leading'],
  check(turn, books) {
    const { node, at } = turn;
    if (node.role !== 'Leader' || !node.up || node.paused) return null;
    for (const peer of books.nodes) {
      if (peer === node) continue;
      const last = node.beats[peer.index] as number;
      if (last === -Infinity) continue;
      if (at > dueAt(node, last) + epsilon && turn.kind !== 'resume')
        return finding`${Name(node)}, leader of term ${node.term}, sent AppendEntries to ${name(peer)} at ${milliseconds(last)} and had sent no other ${when(turn)}, ${milliseconds(at - last)} later.`;
      const sent = beatsTo(peer.index, turn);
      if (sent > 1)
        return finding`${Name(node)} sent ${sent} AppendEntries to ${name(peer)} in one event, ${when(turn)}.`;
      if (sent === 1 && at - last < beatMinMs - epsilon)
        return finding`${Name(node)} sent AppendEntries to ${name(peer)} ${when(turn)}, only ${milliseconds(at - last)} after the one before.`;
    }
    return null;
  },
  due(node, { at, happened, books }) {
    if (node.role !== 'Leader') return null;
    for (const peer of books.nodes) {
      const last = node.beats[peer.index] as number;
      if (peer === node || last === -Infinity || at <= dueAt(node, last) + epsilon) continue;
      const beat = happened.findLast((turn) => turn.node === node && beatsTo(peer.index, turn) > 0) as Turn;
      return finding`${Name(node)}, leader of term ${node.term}, sent AppendEntries to ${name(peer)} ${when(beat)} and had sent no other at ${milliseconds(at)}, ${milliseconds(at - last)} later.`;
    }
    return null;
  },
};

/** By when a leader that sent AppendEntries then must have sent the next; whoever was paused is given a moment. */
const dueAt = (node: NodeBook, last: number): number => Math.max(last + beatMaxMs, node.resumedAt + beatMaxMs - 40);

function beatsTo(peer: number, { sent }: Turn): number {
  let beats = 0;
  for (const { to, message } of sent) if (to === peer && message.type === 'AppendEntries') beats++;
  return beats;
}

export const deposedLeaderSilent: Rule = {
  id: 'deposed-leader-silent',
  title: 'Only a leader sends AppendEntries',
  explanation: 'Whoever has stepped down, or never won, stops: each AppendEntries claims the leadership of its term.',
  source: 'Ongaro & Ousterhout 2014, §5.1',
  on: ['append-entries-sent'],
  check(turn, books) {
    if (
      turn.role === 'Leader' &&
      !turn.sent.some((flight) => flight.message.type === 'AppendEntries' && flight.message.term !== turn.term)
    )
      return null;
    const beat = turn.sent.find((flight) => flight.message.type === 'AppendEntries');
    if (beat === undefined) return null;
    const peer = books.nodes[beat.to] as NodeBook;
    if (turn.role === 'Leader')
      return finding`${Name(turn.node)}, leader of term ${turn.term}, sent ${name(peer)} an AppendEntries of term ${beat.message.term} ${when(turn)}.`;
    return finding`${Name(turn.node)} sent AppendEntries of term ${beat.message.term} to ${name(peer)} ${when(turn)}, though it is a ${turn.role.toLowerCase()} in term ${turn.term}.`;
  },
};
