import type { Concept } from './concept.ts';

export const replication: Concept = {
  id: 'replication',
  name: 'Replication and consistency',
  definition:
    'Several copies of the same data, and the rules for what a read of one of them may return. Synchronous copies cost waiting; asynchronous ones lag, so that a reader may miss its own write and a failover may lose what was already confirmed. A copy repeats mistakes as faithfully as good writes: replication is not backup.',
  atWorkWhere:
    'a copy is behind, was promoted without the latest writes, or repeated a mistake that only a backup could undo',
  goesWrong:
    'A bookshop lets customers change their delivery address on one database and shows order pages from a copy a few seconds behind. A customer corrects the street, sees the old one, corrects it again, and telephones. Support reads the copy as well and promises to look into it. On the following night a script sets every street to an empty string; the copies take over the empty strings within a second, all of them, and a failover to any is a failover to nothing. What helps the first night is reading one’s own writes from the main copy, what helps the second is a backup that somebody has restored before.',
  katas: ['outage-postmortem'],
  incidents: ['gitlab-2017-01-31', 'github-2018-10-21', 'etcd-2022-04', 'google-cloud-2025-06-12'],
  source: {
    what: 'Jim Gray, Pat Helland, Patrick O’Neil and Dennis Shasha, “The Dangers of Replication and a Solution”; what a reader may see, Douglas Terry and others, “Session Guarantees for Weakly Consistent Replicated Data”',
    where: 'ACM SIGMOD Conference, 1996; Conference on Parallel and Distributed Information Systems, 1994',
  },
  confusedWith: [
    {
      id: 'partitions',
      difference:
        'Lag is the everyday state of an asynchronous copy, with all links up. A partition is being unable to ask at all.',
    },
    {
      id: 'vector-clocks',
      difference:
        'A copy that lags has an earlier state of one history. Two copies that were both written to have two histories, and it takes vectors to see that.',
    },
    {
      id: 'leader-election',
      difference:
        'Whom to promote is the election’s question. How much the promoted copy is missing was settled long before, by how it is fed.',
    },
  ],
};
