import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'firefox-addons-2019-05-04',
  about: { time: 'cause', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `None fits the cause. For the length of the outage, “the network is reliable” fits, as many clients are offline and learn of a
fix late, and so does “the network is homogeneous”: versions, settings, proxies and platforms differed, and the fix did not reach all.`,
      lookFor: [
        'Sees that the cause fits no fallacy.',
        'Names the network is reliable or is homogeneous for how long it took, with a quoted line.',
      ],
    },
    {
      answer: `Assumed were one bad add-on, or one bad signature, at a time. Violated: nearly all signatures hung on one intermediate
certificate, so that one shared thing failed for all at one moment. Every browser decided alone, and all decided the same.`,
      lookFor: [
        'Assumed: single add-ons or signatures are bad.',
        'Violated: one shared certificate, so a correlated failure.',
      ],
    },
    {
      answer: `Yes, it is the cause: a certificate has an absolute date of expiry, and it passed. The clocks of the clients were right. That
each browser looks once a day, at a time of its own, spread the onset over a day.`,
      lookFor: [
        'Time is the cause: an absolute expiry, not a wrong clock.',
        'The daily check at scattered times explains the gradual onset.',
      ],
    },
    {
      answer: `Beforehand it was absent: nobody kept track of the date. Afterwards people knew at once. The browser’s own check can be called
correct but unhelpful: it detected an expired signature, as it should, and threw out good add-ons.`,
      lookFor: [
        'Nobody watched the date of expiry: absent, or too slow.',
        'The client’s check was correct but unhelpful.',
      ],
    },
    {
      answer: `Not involved. No browser asked another, and none had to: each judged its own add-ons by the same rule and came to the same verdict.`,
      lookFor: ['Says that neither consensus nor election was involved.'],
    },
    {
      answer: `List everything that expires, with an alarm long before (physical clocks, failure detectors). Ask what all clients share, and
spread it (failure models). Keep a way of repair that works when all else is down: the root key lay in an offline module to which someone
had to drive, and signing, needed to test, was switched off (blast radius).`,
      lookFor: [
        'Cites physical clocks, with a watch over expiry.',
        'Cites failure models or blast radius, with what is shared or the channel of repair.',
      ],
    },
  ],
  traps: [
    '“The clients’ clocks were wrong”: they were right.',
    '“An attacker, or a revocation”: the certificate expired.',
    '“A server outage”: each browser decided alone.',
    '“Just sign everything anew”: over 15,000 add-ons, some of which users would have had to fetch by hand.',
    '“Everyone was hit at once”: it spread over a day.',
  ],
  quotes: [
    {
      text: 'and of course many clients are offline, so it takes some time for the fix to propagate through the Firefox population',
      tag: 'A',
      illustrates: 'The network is reliable',
    },
    {
      text: 'nearly all add-ons share the same intermediate certificate',
      tag: 'A',
      illustrates: 'Correlated failure; no fallacy',
    },
    {
      text: 'we let one of the certificates used to sign add-ons expire',
      tag: 'A',
      illustrates: 'Expiry, physical clocks; no fallacy',
    },
  ],
  concepts: ['physical-clocks', 'failure-models', 'failure-detectors', 'blast-radius'],
};
