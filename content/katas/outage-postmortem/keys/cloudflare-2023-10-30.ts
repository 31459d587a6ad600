import type { Key } from '../key.ts';

export const key: Key = {
  incident: 'cloudflare-2023-10-30',
  about: { time: 'no', detector: 'part', consensus: 'no' },
  questions: [
    {
      answer: `No fallacy fits cleanly. Nearest are “topology doesn’t change”, as traffic was sent to a build that ran nowhere in
production, and “there is one administrator”, as the tool had been made for one tenant and mixed up the builds of two environments.`,
      lookFor: [
        'Names the nearest fallacy and admits that the fit is not clean, or argues why it is.',
        'Quotes a line that shows it.',
      ],
    },
    {
      answer: `The design assumed that a bad build shows itself and can be taken back. Both failed. The deployment tool gave a plausible
wrong answer, a build of the staging environment in a list of production builds. And recovery shared the fault’s fate: the way back led
through the same tool, and through Access, which needs the very store that was down.`,
      lookFor: [
        'Assumed: a bad build is visible and reversible.',
        'Violated: a wrong answer that looks right, from the deployment tool.',
        'Violated: the means of recovery depended on what had failed.',
      ],
    },
    {
      answer: `Not involved. Nothing in the report rests on clocks, on expiry or on the order of events; its times of day say only how long people
were kept from acting.`,
      lookFor: ['Says that time was not involved, with a reason rather than a bare no.'],
    },
    {
      answer: `Correct but unhelpful. Alerts fired at once, yet from 19:54 it took about 21 minutes until anyone was able to act on them,
as the tools for acting needed the store.`,
      lookFor: [
        'Detection was immediate.',
        'It did not help: about 21 minutes passed before anyone could act, and why.',
      ],
    },
    {
      answer: `Not involved. No leader was lost or elected, and nothing had to be agreed on: one tool gave one wrong answer, and traffic followed it.`,
      lookFor: ['Says that neither consensus nor election was involved.'],
    },
    {
      answer: `Keep the way back independent of what may fail, and rehearse it with the store down (blast radius). Expect wrong answers
and not only missing ones, and check what a deployment is about to point to (failure models). Connect an alert to an action that is
possible (failure detectors).`,
      lookFor: [
        'Cites two or more concepts, each with a step of the runbook.',
        'Among them that recovery must not depend on what it recovers.',
      ],
    },
  ],
  traps: [
    '“401 means a breach”: it was how a build without the right to run in production answered.',
    '“A network partition”: every message arrived, at the wrong place.',
    '“Local caches saved it”: products failed whether or not they held a value in a local cache.',
    'Merging it with the incident of 2 November 2023.',
  ],
  quotes: [
    { text: 'effectively black-holing traffic', tag: 'A', illustrates: 'Topology doesn’t change' },
    {
      text: 'The current design assumes a single-tenant model.',
      tag: 'A',
      illustrates: 'There is one administrator',
    },
  ],
  concepts: ['failure-models', 'failure-detectors', 'blast-radius'],
};
