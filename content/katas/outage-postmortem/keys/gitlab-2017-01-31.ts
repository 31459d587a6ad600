import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'gitlab-2017-01-31',
  about: { time: 'no', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `None fits cleanly; what counts is the argument. “The network is homogeneous”, by analogy: the tool that made backups was of
another version than the database. “The network is reliable”: the mails that reported failing backups were rejected on their way.
“Bandwidth is infinite”: the restore crawled over slow disks.`,
      lookFor: [
        'Argues for one of: the network is homogeneous, is reliable, or bandwidth is infinite.',
        'Quotes a line that shows it.',
      ],
      acceptable: ['“None”, if the answer says why each of the near ones does not fit.'],
    },
    {
      answer: `Assumed was the crash of one server, with a hot standby beside it and several kinds of backup behind both. Violated twice: an
operator’s mistake struck the main server while the standby was wiped, and the backups were absent without anybody knowing. The bucket
was empty, disk snapshots had not been switched on for the database servers, and failure mails did not arrive.`,
      lookFor: [
        'Assumed: one server crashes, and the standby or a backup helps.',
        'Violated: an operator’s error, while the standby was gone.',
        'Violated: backups that had silently failed.',
      ],
    },
    {
      answer: `Not as a cause. Times appear as the age of backups, which says how much was lost, and as the hours of a restore, which depend on disks.`,
      lookFor: ['Says that time was not a cause, with a reason.'],
    },
    {
      answer: `Yes, in that one was as good as absent: nobody was told that backups failed. And a silence that was normal, of a copying tool
that waits without a word, was read as a hang and led to the wrong step.`,
      lookFor: ['The alarm for failing backups was in effect absent.', 'Normal silence was mistaken for a failure.'],
    },
    {
      answer: `Not involved. No server was elected or promoted: there was one main server by configuration, and people acted on both by hand.`,
      lookFor: ['Says that neither consensus nor election was involved, and blames no failover.'],
    },
    {
      answer: `Restore backups regularly, and alarm when one is missing rather than when one complains (failure detectors, replication: a
copy that follows is no backup). Make it hard to mistake one server for another, and slow to delete (blast radius). Count operators and
silent failures among what may go wrong (failure models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Tells replication from backup, or demands restores that are tried.',
      ],
    },
  ],
  traps: [
    '“Replication is backup”: a standby repeats a deletion, or is itself being rebuilt.',
    '“Repositories were lost”: it was what lies in the database.',
    '“Nothing survived”: the snapshot of 17:20, made by hand for another purpose, did.',
    '“A bad failover”: there was none.',
  ],
  quotes: [
    {
      text: 'using pg_dump 9.2, while our database is running PostgreSQL 9.6',
      tag: 'A',
      illustrates: 'The network is homogeneous, by analogy',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'replication', 'blast-radius'],
};
