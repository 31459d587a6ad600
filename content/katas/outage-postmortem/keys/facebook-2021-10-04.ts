import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'facebook-2021-10-04',
  about: { time: 'no', detector: 'cause', consensus: 'no' },
  questions: [
    {
      answer: `“The network is reliable”: the backbone was taken to be there, and so was a way in to repair it. Normal access and the access meant for
emergencies were both down.`,
      lookFor: ['The network is reliable.', 'Quotes a line that shows it.'],
      acceptable: [
        '“Topology doesn’t change”, as every link of the backbone went at once.',
        '“There is one administrator”, as the tool that should have refused the command had a bug.',
      ],
    },
    {
      answer: `Assumed: one site at a time loses the backbone. What happened: all lost it at once, through one command that the audit tool
should have refused. Rehearsals had taken away a region, and never the whole backbone.`,
      lookFor: ['Assumed: one site, or one region, at a time is cut off.', 'Violated: all at once, by one command.'],
    },
    {
      answer: `Not involved. How long people travelled and how gradually load returned are durations, and neither a clock nor an order of events caused
either.`,
      lookFor: ['Says that time was not involved, with a reason.'],
    },
    {
      answer: `Yes, correct but unhelpful. A small site at the edge that cannot reach the data centres takes that as a sign that its own link is
bad, and withdraws its routes. Each judged rightly and acted alone; together they took the names off the internet while the DNS servers were
running. What was missing is a floor on how many may withdraw.`,
      lookFor: [
        'The edge sites’ own check withdrew their routes: a detector.',
        'Correct but unhelpful: right for one site, harmful for all at once.',
      ],
      acceptable: ['“Too aggressive”, with the reason that nothing limited how many may withdraw.'],
    },
    {
      answer: `None is reported. Each site at the edge decided by itself to withdraw its routes, without asking any other, which is part of the trouble.`,
      lookFor: ['Says that neither consensus nor election is reported.'],
    },
    {
      answer: `Limit what one command may take down, and how many sites may withdraw at once (blast radius, failure detectors). Keep a way in
that needs neither the backbone nor the names (blast radius). Rehearse the loss of everything, not of one region (failure models). Bring
load back gradually onto cold caches (overload).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them the way in, or the limit on what may fail together.',
      ],
    },
  ],
  traps: [
    '“BGP was the cause”, or “DNS was”: both are consequences.',
    '“The DNS servers crashed”: they ran, and could not be reached.',
    '“An attack”: the report speaks of a command in routine maintenance.',
    'Quoting a number of hours: the text gives none.',
    '“Security was to blame”: the author defends hardened sites, although they slowed the repair.',
  ],
  quotes: [
    {
      text: 'Our primary and out-of-band network access was down',
      tag: 'A',
      illustrates: 'The network is reliable',
    },
    {
      text: 'a bug in that audit tool prevented it from properly stopping the command',
      tag: 'A',
      illustrates: 'There is one administrator',
    },
    {
      text: 'our DNS servers became unreachable even though they were still operational',
      tag: 'A',
      illustrates: 'Failure detectors; no fallacy',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'overload', 'blast-radius'],
};
