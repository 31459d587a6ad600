import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'aws-dynamodb-2025-10-19',
  about: { time: 'part', detector: 'part', consensus: 'part' },
  questions: [
    {
      answer: `“Latency is zero”: reportedly an Enactor, which applies plans for DNS records, checked once at the start that its plan was newer,
as if no time passed before it wrote. “Bandwidth is infinite” is as valid for what followed: renewing all leases at once was more than could
be done before they lapsed.`,
      lookFor: [
        'Latency is zero, or bandwidth is infinite for the time after.',
        'Quotes the line on the delayed Enactor’s older plan, or another that shows it.',
      ],
    },
    {
      answer: `Assumed: an Enactor is quick, or dead. Violated: one was alive and unusually slow, a timing fault. Reportedly there were three, one
per zone, so redundancy was there; each had the same flaw.`,
      lookFor: [
        'Assumed: an Enactor is quick or dead.',
        'Violated: a slow one (timing fault), and redundancy that shares the flaw.',
      ],
    },
    {
      answer: `No clock was at fault. Timing was: a check was stale by the time it was used, because the delay between check and write has no
bound. Leases lapsed on time, as they should.`,
      lookFor: ['Clocks: no.', 'A check that is stale when used, and unbounded delay: yes.'],
    },
    {
      answer: `Yes, in recovery: reportedly health checks of the load balancers judged hosts whose network was not ready yet, flapped, and took
healthy capacity out. Too aggressive for hosts that are still starting; automatic failover was switched off at 9:36.`,
      lookFor: ['In recovery, health checks were too aggressive for hosts that were starting.'],
    },
    {
      answer: `No election is reported. What is missing is fencing: the plans are numbered, and the place where they are applied did not compare
the number when it was written. A newer plan was overwritten by an older one, which the clean-up then deleted as old.`,
      lookFor: ['No election is reported.', 'Fencing is missing: compare the plan’s number at the write.'],
    },
    {
      answer: `Compare the number of the plan in the same step that applies it (leader election: fencing). Never delete the plan that is in force (blast radius). Limit how many leases are renewed at once (overload). Give starting hosts
time before judging them (failure detectors). Assume slowness, not only death (timing models).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them fencing, overload or failure detectors.',
      ],
    },
  ],
  traps: [
    '“DNS was the cause”: it served what it had been given.',
    '“DynamoDB was down for 14 hours”: under three; the rest is what followed.',
    '“A bug of Route 53”: plans were applied in the wrong order by what stands before it.',
    '“Instances died”: those that ran went on.',
    '“Vector clocks are needed”: one counter, compared at the write, suffices.',
  ],
  quotes: [
    {
      text: 'there were three distinct periods of impact to customer applications',
      tag: 'A',
      illustrates: 'No fallacy: how the summary divides the event',
    },
  ],
  concepts: ['timing-models', 'failure-detectors', 'leader-election', 'overload', 'blast-radius'],
};
