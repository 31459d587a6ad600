import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-2023-11-02',
  about: { time: 'no', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `“There is one administrator.” Power, generators and the sequence of switching belonged to the operator of the building
and to the utility; Cloudflare learned of the change of power source late, and of dependencies between its own teams’ services only when
the site was gone.`,
      lookFor: [
        'There is one administrator: several parties decided about the site, and not all knew.',
        'Quotes a line that shows it.',
      ],
    },
    {
      answer: `Sites fail independently, and any one of the three may be lost. The loss itself was in the model. The independence was not
there: services that counted as highly available needed Kafka and ClickHouse, which ran in PDX-04 alone. At the site, too, what should
back each other up fell together: generators tripped, the batteries were to last ten minutes and began to fail after four, and breakers
were faulty.`,
      lookFor: [
        'Assumed: the loss of any one of three sites is survivable.',
        'Violated: independence, because services depended on what ran in one site only.',
        'Sees that losing the site was within the model.',
      ],
    },
    {
      answer: `Not involved. Batteries that ran out early are a matter of capacity; no clock, expiry or order of events is to blame.`,
      lookFor: ['Says that time was not involved, with a reason.'],
    },
    {
      answer: `Too slow, or in truth blind: that the site had changed its source of power was never seen. The failure was noticed when the
routers died at 11:44; the first notice from the operator came at 12:28.`,
      lookFor: [
        'Too slow or blind: nothing watched the source of power.',
        'Gives the evidence: noticed when routers went down, first notice from the vendor at 12:28.',
      ],
    },
    {
      answer: `None is reported. People decided at 13:40 to fail over to Europe, almost two hours after the routers had gone; no machine elected
anything.`,
      lookFor: ['No election: the failover was a human decision.'],
    },
    {
      answer: `Find the hidden dependencies by switching a whole site off (blast radius, failure models). Copy what the critical services
need to more than one place (replication). Limit the rush on the site that takes over (overload). Watch the power source and have the
vendor report (failure detectors).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them that a whole site must be taken away in a test.',
      ],
    },
  ],
  traps: [
    '“The CDN was down”: the traffic of customers was unaffected.',
    '“A network partition”: the site was without power, not cut off.',
  ],
  quotes: [
    {
      text: 'some critical systems had non-obvious dependencies',
      tag: 'P',
      illustrates: 'There is one administrator: nobody knew them all',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'replication', 'overload', 'blast-radius'],
};
