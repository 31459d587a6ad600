import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-1111-2023-10-04',
  about: { time: 'cause', detector: 'cause', consensus: 'no' },
  questions: [
    {
      answer: `“There is one administrator”: those who manage the root zone added a record type, as announced, and the resolver was not ready
for it. Or “the network is homogeneous”: the zone travelled in a text form, and a parser that meets an unknown type there gives up.`,
      lookFor: [
        'There is one administrator, or the network is homogeneous.',
        'Quotes a line that shows the one that is named.',
      ],
    },
    {
      answer: `Assumed: the source of the zone may be unreachable, so keep a copy. What happened: the source could be reached and its zone
could not be used, because a zone loads whole or not at all. The fault was silent for 13 days, and the same on all servers that kept the
copy of 21 September: correlated.`,
      lookFor: [
        'Assumed: the source may be unreachable, and a copy helps.',
        'Violated: reachable, but unusable; silent and correlated for 13 days.',
      ],
    },
    {
      answer: `Yes, it is the cause. The signatures in the copy of 21 September had an absolute date of expiry, 4 October 07:00, and nothing
kept a margin to it. Every clock was right: the copy was old.`,
      lookFor: ['Time is the cause: data in a cache with an absolute expiry, and no margin.', 'No clock was wrong.'],
    },
    {
      answer: `Too slow, in fact blind: nothing measured the age of the copy. After the expiry users noticed
first, 57 minutes later.`,
      lookFor: ['Nothing watched the age of the copy: too slow or blind.', 'Users noticed first, after 57 minutes.'],
    },
    {
      answer: `Not involved. Every server decided alone whether to ask the root servers or to go on with its copy; nothing had to be agreed on.`,
      lookFor: ['Says that neither consensus nor election was involved.'],
    },
    {
      answer: `Refuse to serve a copy near its expiry, and fall back early (physical clocks). Alarm on its age (failure detectors); reportedly
such an alarm is among the follow-ups. Treat a copy as a replica that may be stale (replication). Accept unknown record types, and count a
useless answer as a failure of the source (failure models).`,
      lookFor: [
        'Cites physical clocks, with expiry and margin.',
        'Cites failure detectors or replication, with the age of the copy.',
      ],
    },
  ],
  traps: [
    '“Clock skew”: the clocks were right, the signatures expired.',
    '“The root servers were down”: some servers asked them throughout, and got answers.',
    '“All of 1.1.1.1 failed”: errors rose by 12 percentage points.',
    '“An attack”: the report rules it out.',
    '“Switch DNSSEC off”: it did its duty, which is to refuse expired signatures.',
    'Merging it with 30 October of the same year.',
  ],
  quotes: [
    {
      text: 'On 21 September, as part of a known and planned change in root zone management, a new resource record type was included',
      tag: 'A',
      illustrates: 'There is one administrator',
    },
    {
      text: 'does not make an attempt at doing so, and instead returns a parser error',
      tag: 'A',
      illustrates: 'The network is homogeneous',
    },
    {
      text: 'others continued to rely on the known working version of the root zone still available in their memory cache',
      tag: 'A',
      illustrates: 'A stale copy; no fallacy',
    },
  ],
  concepts: ['physical-clocks', 'failure-detectors', 'replication', 'failure-models', 'blast-radius'],
};
