import type { Vignette } from '../vignette.ts';

export const overloadVignettes: readonly Vignette[] = [
  {
    id: 'full-second',
    text: 'A weather service restarts after an update, which takes it 30 seconds. A thousand display boards in railway stations depend on it; a board without an answer asks again on the next full second, by the station’s exact time. The service comes up, receives a thousand requests within the same few milliseconds, runs out of memory, and is restarted. Thirty seconds later it comes up again, on a full second or a little before. After two hours somebody switches off half of the stations, and the boards come back to life.',
    concepts: ['overload'],
    tempting: [
      {
        id: 'failure-detectors',
        why: 'No verdict was wrong: each time the service is held to be down, it is.',
      },
      {
        id: 'physical-clocks',
        why: 'The boards’ clocks are exact, which is what makes them march in step. Clocks that disagreed would have been kinder.',
      },
      {
        id: 'blast-radius',
        why: 'All boards hang on one service, true. But it could bear all of them easily if they did not come in the same instant.',
      },
    ],
    why: 'A thousand clients that try again at once, in step, and as often as they like, drown what has only just come up. Growing and random waits would have let it through in half a minute.',
  },
  {
    id: 'noon-cache',
    text: 'At noon the fast memory in front of a recipe site’s database is emptied by mistake. Each answer now takes the database four seconds; browsers wait two, give up, and ask again, while the database goes on working at the abandoned question. At one o’clock the memory could have filled again many times over, but whatever is put in has been given up by its reader. At three there are fewer visitors than on any normal day, and still nothing useful comes out. Then someone turns everybody away for five minutes, and all is well.',
    concepts: ['overload'],
    tempting: [
      {
        id: 'fallacies',
        why: 'No line was too narrow: capacity was ample for the real demand. The loop of wasted work kept itself going.',
      },
      {
        id: 'failure-models',
        why: 'The mistake at noon was over in a second. What needs explaining is the three hours after it.',
      },
      {
        id: 'idempotency',
        why: 'Asking for a recipe again is harmless in itself. It is the sum of the askings that does the harm.',
      },
    ],
    why: 'The trigger was gone, and the failure stayed: abandoned work took all the time there was, so that more was abandoned. Only taking the load away breaks such a loop.',
  },
  {
    id: 'four-layers',
    text: 'A museum’s page asks the shop, which asks the stock, which asks the warehouse, which asks a small old database. Each of the four, if it gets no answer, tries three times before it gives up; each team finds that modest, and every question is one that changes nothing. In May the old database is slow for a minute. It usually gets 50 questions a second, and in that minute it gets four thousand. It does not come back by itself, although not one visitor more than usual has come.',
    concepts: ['overload'],
    tempting: [
      {
        id: 'idempotency',
        why: 'The questions change nothing, so each may be asked again without harm. It is the number of them that kills.',
      },
      {
        id: 'failure-detectors',
        why: 'Nobody was expelled or replaced on a false suspicion. All simply asked again.',
      },
      {
        id: 'fallacies',
        why: 'Everyone reckoned with lost answers, each on its own. Nobody reckoned with the others.',
      },
    ],
    why: 'Three tries on each of four levels are 81 questions for one visitor, and they come exactly when the database can least bear them. One level should try again, within a budget.',
  },
  {
    id: 'cold-pizza',
    text: 'A pizzeria’s website takes every order and puts it at the end of a list; the kitchen works through it in order of arrival. Customers who have waited for 40 minutes cancel by telephone and order elsewhere, but the list does not hear of it. On the evening of a football final it grows to an hour. From then on the ovens are full and every single pizza that comes out has been cancelled. At ten o’clock, with hardly an order coming in any more, the kitchen is still baking for people who have long since eaten.',
    concepts: ['overload'],
    tempting: [
      {
        id: 'timing-models',
        why: 'Nobody’s safety rested on the 40 minutes. They merely decide whether the work is still worth doing.',
      },
      {
        id: 'idempotency',
        why: 'Nothing is baked twice, and it is no secret what has been baked. It is only too late.',
      },
      {
        id: 'replication',
        why: 'There is one list, and it is not behind on anything it was told. Cancellations are not told to it.',
      },
    ],
    why: 'A list that takes everything becomes longer than anyone’s patience, and then all work is for nothing. A short list, or refusing at the door, would have fed those who could still be fed.',
  },
];
