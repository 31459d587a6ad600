import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'etcd-2022-04',
  about: { time: 'no', detector: 'part', consensus: 'part' },
  questions: [
    {
      answer: `For the defect, none. For the check that should have found it, “the network is reliable”: it asks the other members by a remote
call, and a call that fails counts as a pass.`,
      lookFor: [
        'The network is reliable, for the check; or none, for the defect, with the reason.',
        'Quotes a line that shows it.',
      ],
    },
    {
      answer: `Crash and recovery, with a disk that is intact. A member keeps what it applied and how far it got, and both must be saved
together. After a refactoring, a periodic save could write the new position while the entry was still being applied. Who crashed in
between resumed from a false position and skipped an agreed entry. From then on the member answered wrongly: a fault of values, without
malice.`,
      lookFor: [
        'Assumed: crash and recovery, from what is on disk.',
        'Violated: position and data were not saved together, so recovery skipped an entry.',
        'Afterwards the member gives wrong values, and nobody lies.',
      ],
    },
    {
      answer: `Not involved. The order of entries in the log is right, and no clock decides anything here; it is the bookmark, how far a member got,
that lies.`,
      lookFor: ['Says that time and order were not involved: the log’s order was right.'],
    },
    {
      answer: `Yes: incomplete. The check for corruption was experimental and off by default, it was silent when its calls failed, and it
compares only revisions that all members still hold. A cluster of one member cannot notice at all.`,
      lookFor: [
        'The check was incomplete: off by default, or silent on error.',
        'A classification is given: incomplete, in effect too slow.',
      ],
    },
    {
      answer: `Yes, in a subtle way. Consensus on the log held: every member had the same entries in the same order. That all members reach the
same state does not follow from it; each must also apply every entry exactly once.`,
      lookFor: [
        'Agreement on the log held.',
        'Agreement on the state did not follow: an entry was skipped when applied.',
      ],
    },
    {
      answer: `Save position and data in one transaction (failure models, replication). Kill members at random in tests, in every release
(failure models). Switch the check on, and let a check that could not be made count as failed (failure detectors). Write down what
consensus promises and what it leaves to the application of the log (consensus).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them failure detectors, consensus or replication.',
      ],
    },
  ],
  traps: [
    '“Raft is broken”: the log was agreed on.',
    '“Split brain”: the members agreed on every entry of the log.',
    '“The copy in the minority heals itself”: it differs for good.',
    '“It took clusters down”: they went on, and answered differently.',
    '“A backup would have shown it”: a backup copies the state of one member.',
  ],
  quotes: [
    {
      text: 'they depend on the HashKV gRPC method, which might fail, causing the check to pass incorrectly',
      tag: 'P',
      illustrates: 'The network is reliable',
    },
    {
      text: 'Correctness of the system depends on the assumption that every member of the cluster, while replaying WAL entries, will reach the same state.',
      tag: 'P',
      illustrates: 'Replication; no fallacy',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'consensus', 'replication'],
};
