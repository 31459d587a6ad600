import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'stripe-2019-07-10',
  about: { time: 'no', detector: 'cause', consensus: 'cause' },
  questions: [
    {
      answer: `None fits cleanly. Nearest is “the network is homogeneous”: versions and configurations that had been changed at different
times met, and did not go together.`,
      lookFor: [
        'Names the nearest fallacy, the network is homogeneous, or argues that none fits.',
        'Quotes a line that shows it.',
      ],
    },
    {
      answer: `In effect crash-stop: a node works, or it is dead and answers no checks. Two nodes did neither. Four days before, they had
stalled, and went on answering checks as healthy. That is a gray failure, and it left the cluster weaker than anybody knew when the
primary failed.`,
      lookFor: [
        'Assumed: nodes work or are visibly dead.',
        'Violated: two nodes stalled for four days and still passed their checks (gray).',
      ],
    },
    {
      answer: `Not involved. The four days and the three months tell how long faults lay hidden; no clock and no order of events did harm.`,
      lookFor: ['Says that time was not involved, and takes latency of a fault for no clock problem.'],
    },
    {
      answer: `Yes: incomplete. The stalled nodes counted as healthy for four days. The loss of the primary itself was caught within a
minute. The checks asked whether a node answers, not whether it still replicates.`,
      lookFor: [
        'Incomplete, or too slow: four days of false “healthy”.',
        'The loss of the primary was caught at once, within a minute.',
      ],
    },
    {
      answer: `Yes, and not as designed: after the primary failed at 16:35, a fault in the database kept the cluster from electing another
until all nodes had been restarted at 17:00. The shard had no primary in between.`,
      lookFor: [
        'A leader election was needed and could not succeed: a fault in the database.',
        'It succeeded after all nodes had been restarted.',
      ],
    },
    {
      answer: `Alarm on replication figures that stop coming (failure detectors). Count stalled nodes as failed (failure models). Try
elections with some members sick (consensus, leader election). Break the circuit to a shard that does not answer, so that it cannot starve
the rest (overload, blast radius). Test a return to an older version against today’s configuration (blast radius).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them failure detectors or leader election.',
      ],
    },
  ],
  traps: [
    'Naming etcd or Raft: nothing that we read of the analysis does.',
    '“Going back to an old version is always safe”: it met a newer configuration and caused the second outage.',
    '“The same bug struck twice”: the second outage had another cause.',
  ],
  quotes: [
    {
      text: 'continued to respond as healthy to active checks',
      tag: 'P',
      illustrates: 'An incomplete failure detector',
    },
    {
      text: 'two different database bugs and a configuration change interacted in an unforeseen way',
      tag: 'P',
      illustrates: 'The network is homogeneous, as the nearest',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'consensus', 'leader-election', 'overload', 'blast-radius'],
};
