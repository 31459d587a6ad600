import type { Vignette } from '../vignette.ts';

export const failureDetectorVignettes: readonly Vignette[] = [
  {
    id: 'nightly-backup',
    text: 'Twenty servers keep a film archive. Each must say “here” every 200 milliseconds, and one that misses a single turn is expelled, its films being copied anew from the others. At two in the morning the backup starts and slows every disk a little. Six servers are a few milliseconds late; all six are expelled. Copying what they held keeps the remaining disks so busy that five more are late. By half past two, three servers are left, copying day and night, and not one machine has anything wrong with it.',
    concepts: ['failure-detectors', 'overload'],
    tempting: [
      {
        id: 'timing-models',
        why: 'The 200 milliseconds are indeed a limit that nobody guarantees. But nothing unsafe followed from a late turn by itself: the harm was done by what it was taken to mean.',
      },
      {
        id: 'failure-models',
        why: 'Not one of them crashed. They were slow for a moment, and the judgement was hasty.',
      },
      {
        id: 'quorums',
        why: 'Too few are left in the end, but that is the outcome. The films were held by machines that had been expelled in good health.',
      },
    ],
    why: 'One missed turn is no evidence of death: the judgement was far too hasty. And each wrong verdict made work that delayed the others, so that verdicts and load drove each other.',
  },
  {
    id: 'health-page',
    text: 'A travel agency’s booking servers each have a page that says “ok”; the dispatcher in front asks for it every second and sends no one to a server whose page does not come. The page is served by a thread of its own that does nothing else. At ten past nine a bug makes all worker threads of one server wait for each other for ever. Its page says “ok”, within a millisecond, all morning. A quarter of all customers watch a turning wheel until, at ten, the first of them telephones.',
    concepts: ['failure-detectors'],
    tempting: [
      {
        id: 'overload',
        why: 'The server was not drowning, it was doing nothing. And no shorter timeout would catch it, as the page answers in time.',
      },
      {
        id: 'failure-models',
        why: 'That a server can be half alive is indeed the fault. What let it last for an hour is that the question put to it could not tell.',
      },
      {
        id: 'blast-radius',
        why: 'Three quarters of the customers were not touched at all. The walls held.',
      },
    ],
    why: 'The check asks a thread that has no part in the work, so it can never notice that the work has stopped. It is prompt, accurate about itself, and blind.',
  },
  {
    id: 'forty-crews',
    text: 'A water company’s control room polls forty pumping stations. Any station that has not answered for a minute is taken to be down, and a crew is sent out, day or night. One evening a cleaner pulls the cable of the control room’s only modem. A minute later forty stations are down, as far as the room can tell, and forty crews are called from their beds. The stations are pumping. Somebody asks, around midnight, how likely it is that forty stations fail in one minute, and looks under the desk.',
    concepts: ['failure-detectors'],
    tempting: [
      {
        id: 'partitions',
        why: 'The room really was cut off. But no two sides had to answer anything; the harm came from reading one’s own silence as forty deaths.',
      },
      {
        id: 'failure-models',
        why: 'One cable failed, alone, which any design expects. Forty failures were only believed.',
      },
      {
        id: 'blast-radius',
        why: 'The stations rode it out untouched. What spread was a conclusion.',
      },
    ],
    why: 'Silence from everybody at once says more about the listener than about the forty. The judgement acts on each station alone and has no limit to how many it may condemn.',
  },
];
