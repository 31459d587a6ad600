import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-2025-11-18',
  about: { time: 'no', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `“The network is homogeneous”: while a permission was being changed node by node, the same query gave different answers on
different nodes of a database cluster. Or “there is one administrator”: what came from Cloudflare’s own side was trusted. For the slow dashboard afterwards, “bandwidth is infinite”.`,
      lookFor: [
        'The network is homogeneous, or there is one administrator.',
        'Quotes a line that shows the one that is named.',
      ],
    },
    {
      answer: `Assumed: bad input comes from outside, and machines fail singly. Violated: a file made by Cloudflare itself, with rows twice, grew
past a preset limit of 200 entries (about 60 were in use) and was on every machine within minutes. The newer proxy panicked on it; the
older one scored everything zero, which is a wrong value and not a crash.`,
      lookFor: [
        'Assumed: input of one’s own is good, and machines fail singly.',
        'Violated: a bad file everywhere within minutes (correlated).',
      ],
    },
    {
      answer: `Not involved. That the file is made every five minutes is a schedule; it shaped the flapping and did not cause it.`,
      lookFor: ['Says that time was not involved: five minutes is a schedule.'],
    },
    {
      answer: `Correct but unhelpful. An automatic test fired at 11:31 and people looked at 11:32. But good and bad files alternated, so that the
network recovered and failed again, which looked like an attack; the failing status page pointed the same way.`,
      lookFor: ['Noticed within minutes.', 'Misread: the flapping looked like an attack. Correct but unhelpful.'],
    },
    {
      answer: `None is reported. Nodes of the database answered differently because some had new permissions and some had not, not because they disagreed
on data.`,
      lookFor: ['Says that neither consensus nor election is reported.'],
    },
    {
      answer: `Check files of one’s own as if users had made them, and bring them out in steps with a way back (blast radius, failure models). Let
a proxy that meets a bad file keep the last good one (blast radius). Meet the rush of logins afterwards with limits (overload). Show
operators which version a machine has, so that flapping can be told from an attack (failure detectors).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them that data, like code, is checked and brought out in steps.',
      ],
    },
  ],
  traps: [
    '“A denial of service”: suspected, and wrong.',
    '“The status page fell with it”: it is independent, and its failure was a coincidence.',
    '“The unwrap is the root cause”: the older proxy, which did not panic, was wrong as well.',
    '“ClickHouse was split”: its nodes answered differently as some had been updated.',
    '“Rolling out gradually protected them”: the permission was gradual, its product was not.',
  ],
  quotes: [
    {
      text: 'Bad data was only generated if the query ran on a part of the cluster which had been updated.',
      tag: 'A',
      illustrates: 'The network is homogeneous',
    },
    {
      text: 'Hardening ingestion of Cloudflare-generated configuration files in the same way we would for user-generated input',
      tag: 'A',
      illustrates: 'There is one administrator',
    },
    {
      text: 'This backlog, in combination with retry attempts, resulted in elevated latency, reducing dashboard availability.',
      tag: 'A',
      illustrates: 'Bandwidth is infinite',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'overload', 'blast-radius'],
};
