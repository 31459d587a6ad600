/** A complete analysis of GitHub, October 2018, as a good learner might write it. Read by tests alone: it gives answers away. */
export const goodGithubAnalysis = {
  incident: 'github-2018-10-21',
  answers: [
    `“The network is reliable” lit the match. For 43 seconds the network hub in the East could not reach the primary data centre there, and
the report itself expects as much of any network. But 43 seconds do not explain a day. The fallacy that does is “latency is zero”: once the
primaries stood in the West, applications in the East paid a trip across the country for every write, and they had been written as if a
query cost the same wherever its primary stands.`,
    `Two models, and they disagree. Orchestrator assumed partitions: a majority may promote, and that held. The data assumed crash-stop: a
primary that cannot be reached is dead, and what it had not replicated is small enough to ignore. Neither was true. The primaries in the
East were alive, and held writes that the West had never seen, 954 of them on one busy cluster. Meanwhile the West took about forty minutes
of its own, so that neither side could simply follow the other again.`,
    `Clocks did not cause it; order did. From 22:52 on there were two histories, and neither happened before the other. Wall-clock times
could have sorted the rows, but not said which write knew of which. A version for each site would have shown at once that they were
concurrent.`,
    `Yes: correct, and unhelpful. The primaries really were out of reach for the majority. But the detector answers “can I reach it?”, while
the decision needs “will it stay away for longer than a failover across the country costs?” Forty-three seconds are far less than that. Nobody could have seen
from inside the majority how short the cut would be; which is why the rule should have asked for patience, and not for better sight.`,
    `Yes. Orchestrator’s nodes agree through Raft, and Raft did what it promises: those in the West and in the public cloud formed a quorum
and chose new primaries, as configured. The rows in MySQL were never under it. To agree on who leads is not to agree on what has been
written; the second needs a log, and that log was not theirs to agree on.`,
    `Four, each with the step that it changes. Failure detectors: before promoting across regions, ask how long the primary has been away, and
not only whether. Leader election: the old primary refuses writes from the moment that a new one is chosen. Replication: promote only a
replica whose lag is known, and write down what may be lost. Partitions: decide beforehand what to give up while split; here, writes in the
minority, as a queue of five million webhooks is easier to drain than two histories are to merge. None of these needs a new tool, only an
order that was agreed on before the night on which it is wanted.`,
  ],
  quotation: 'unable to cope with the additional latency introduced by a cross-country round trip',
  concepts: ['fallacies', 'failure-models', 'vector-clocks', 'failure-detectors', 'leader-election', 'replication'],
};
