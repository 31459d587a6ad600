import type { Vignette } from '../vignette.ts';

export const quorumVignettes: readonly Vignette[] = [
  {
    id: 'room-b',
    text: 'A city keeps its parking permits on five servers, three in the cellar of the town hall, two in the library. On Monday a flood takes the power of the town hall. The two servers in the library are in perfect health, reach each other, hold every permit up to the last second, and refuse each new one: “cannot confirm”. The mayor, who has paid for a second site, wants the refusal removed by noon. The engineer says that it is the only thing that worked as intended, and that the mistake was made when the rooms were chosen.',
    concepts: ['quorums'],
    tempting: [
      {
        id: 'failure-models',
        why: 'Losing a room was in the plan. What was not worked out is how many servers are left then, and that two of five may not go on.',
      },
      {
        id: 'leader-election',
        why: 'Whoever is put in charge of two out of five can confirm no more than two. That none is chosen is right.',
      },
      {
        id: 'partitions',
        why: 'From the library, a dark town hall and a cut cable look alike, so the rule is the same. But nobody is on the other side; what counts is that two of five are too few.',
      },
      {
        id: 'failure-detectors',
        why: 'The three are gone, and were rightly found to be gone.',
      },
    ],
    why: 'Two of five cannot know that the other three are not confirming something else. Three and two means that one of the rooms can never be lost: a third place for the odd server would have made either loss bearable.',
  },
  {
    id: 'six-lists',
    text: 'Three servers keep the keys of a hotel chain; a change stands when two of the three have it. Business grows, and there shall be six. An operator adds the three new ones to each server’s list, server by server, which takes him four minutes. In these minutes two old servers, with the old list, change the key of room 9 as two of three. The other four, with the new list, change it as four of six. Every link is up. In the morning room 9 has two keys, each duly confirmed.',
    concepts: ['quorums'],
    tempting: [
      {
        id: 'consensus',
        why: 'Each change was settled by the book. The book did not say how the list itself is changed, so that two groups that share nobody could both be enough.',
      },
      {
        id: 'partitions',
        why: 'Every link was up, and all six could have asked each other. They counted against different lists.',
      },
      {
        id: 'leader-election',
        why: 'Had each half somebody in charge, both would have been chosen by the book, from different lists. The lists are where it went wrong.',
      },
      {
        id: 'replication',
        why: 'No copy was behind. Two changes were confirmed that should have excluded each other.',
      },
    ],
    why: 'Two of three and four of six need not share a server, so nothing carried the first change to the second. Who counts must itself be decided by those who count, one change at a time.',
  },
  {
    id: 'any-two-of-five',
    text: 'An online pharmacy keeps its prices on five servers. To be quick, a new price is confirmed as soon as two of them have it, and the others get it within the hour; a reader asks any two and takes the newer of the answers. All five are up, all links are fine. Several times a day a customer is shown the old price after the new one was confirmed. The team doubles the line between the servers, so that the hour becomes half an hour, and half of the complaints remain.',
    concepts: ['quorums', 'replication'],
    tempting: [
      {
        id: 'partitions',
        why: 'Everything could be reached at all times. The design asks too few on purpose.',
      },
      {
        id: 'physical-clocks',
        why: 'The newer of two answers was always taken correctly. Often both answers were old.',
      },
      {
        id: 'failure-models',
        why: 'All five were up and did what they were built for.',
      },
    ],
    why: 'The other copies are behind, for an hour or for half of one, and a reader may meet two of those: two and two of five need not overlap. Writing three and reading three would make every reader meet a server with the new price.',
  },
];
