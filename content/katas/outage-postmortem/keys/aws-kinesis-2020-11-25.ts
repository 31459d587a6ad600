import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'aws-kinesis-2020-11-25',
  about: { time: 'no', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `“Transport cost is zero”: every server of the front end reportedly keeps a thread of the operating system for each of the
others, so that a connection to everybody grew more expensive with each server added. “Topology doesn’t change” is as valid: members
reportedly needed up to an hour to learn of new ones.`,
      lookFor: [
        'Transport cost is zero, or topology doesn’t change.',
        'Quotes the line on threads per peer, or the one on learning of new members.',
      ],
    },
    {
      answer: `Servers were expected to fail independently. Instead all of them passed the same limit on threads at about the same time.
They did not crash: they could not finish building their maps of shards, and went on with useless ones. That is a gray failure, and a
correlated one.`,
      lookFor: [
        'Assumed: servers fail independently.',
        'Violated: the same exhaustion everywhere at once, without a crash (gray and correlated).',
      ],
    },
    {
      answer: `Not through clocks. News of a new member spreads slowly, which is a delay of membership and no fault of a clock.`,
      lookFor: [
        'Clocks: no.',
        'At most the slow spreading of membership is mentioned, and not called a clock problem.',
      ],
    },
    {
      answer: `Yes, in recovery: servers that start slowly risked being judged unhealthy and being taken out again. That is too aggressive
for a start from nothing, and one reason for restarting a few hundred an hour only.`,
      lookFor: ['In recovery, slow starters risked being judged unhealthy: too aggressive for bootstrap.'],
      acceptable: ['“Too slow”, for an alarm on the number of threads, which did not exist: it was added afterwards.'],
    },
    {
      answer: `None is reported. Servers of the front end keep each other informed of members and shards, which is spreading news, not agreeing: none
of them leads, and none waits for a majority.`,
      lookFor: ['Says that neither consensus nor election is reported.'],
    },
    {
      answer: `Divide the front end into cells, so that one limit stops one cell (blast radius). Alarm on threads (failure detectors). Make
starting cheap, and limit how many start at once (overload). Keep the status page free of what it reports on (blast radius).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them cells, or another way to keep one limit from stopping everything.',
      ],
    },
  ],
  traps: [
    'The wrong year: December 2021 is another outage of the same region.',
    '“More servers are always safer”: adding servers is what brought all of them over the limit.',
    '“Memory ran out”: reportedly ruled out at 9:39, when the cause was confirmed.',
  ],
  // Only reprints by others were read, so no line of it may be shown as the publisher’s.
  quotes: [],
  concepts: ['fallacies', 'failure-models', 'failure-detectors', 'overload', 'blast-radius'],
};
