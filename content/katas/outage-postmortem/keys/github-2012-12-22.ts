import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'github-2012-12-22',
  about: { time: 'part', detector: 'cause', consensus: 'cause' },
  questions: [
    {
      answer: `“The network is reliable”: pairs of servers judged each other by a network that could pause. “The network is homogeneous” is as
valid: the upgrade had gone well on similar devices, and these were not the same.`,
      lookFor: ['The network is reliable, or is homogeneous.', 'Quotes a line that shows the one that is named.'],
    },
    {
      answer: `Assumed: a partner that is silent is dead, and a link dies together with its heartbeat. Violated: a pause in which both servers
were alive, and reportedly a switch whose heartbeat had stopped while its link stayed up a little longer.`,
      lookFor: ['Assumed: silent means dead.', 'Violated: a pause, and a switch that was half dead.'],
    },
    {
      answer: `Clocks were not involved. Delay was: reportedly some orders to switch a partner off were carried out late, when the network returned, so that both of a pair were off.`,
      lookFor: ['Clocks: no.', 'Delay: orders to fence that arrived late.'],
    },
    {
      answer: `Yes, too aggressive: reportedly heartbeats timed out before a pause of some 90 seconds was over, and each partner ordered the
other shot.`,
      lookFor: ['Too aggressive: time-outs shorter than the pause of the network.'],
    },
    {
      answer: `Yes. In each pair a leader is chosen by heartbeat, with no quorum and no term, and fencing is a message over the very network that
had failed. So reportedly in some pairs both became active, and in some both were switched off.`,
      lookFor: [
        'Leaders were chosen in pairs, without a quorum or a term.',
        'Fencing went over the failed network, and did not hold.',
      ],
    },
    {
      answer: `Choose leaders with three or more votes, not two (quorums). Number the terms, and let the storage refuse an old leader (leader
election). Wait out a pause of the length that the network is known for (failure detectors, timing models). Do maintenance of switches with
failover suspended (failure models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them quorums, leader election (fencing) or failure detectors.',
      ],
    },
  ],
  traps: [
    '“STONITH rules out split brain”: not when its orders are lost or late.',
    '“Two nodes can vote”: two are no majority of two once they disagree.',
    '“Data were lost”: the hours went into avoiding that.',
    '“The reboot failed”: the switch’s heartbeat and its link ended at different times.',
    'Mixing it with September 2012 (MySQL) or October 2018.',
  ],
  quotes: [
    {
      text: 'The remaining switch detects that its peer is no longer connected and begins a failover process',
      tag: 'P',
      illustrates: 'The network is reliable',
    },
    {
      text: 'We had tested this upgrade on a number of similar devices without incident',
      tag: 'P',
      illustrates: 'The network is homogeneous',
    },
  ],
  concepts: ['failure-models', 'timing-models', 'failure-detectors', 'leader-election', 'quorums'],
};
