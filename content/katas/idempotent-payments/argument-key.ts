import type { Rubric } from '../../rubric.ts';

/** What an argument for effectively-once processing must establish; the order is that of a request's life. */
export const argumentKey: Rubric = {
  lines: [
    {
      id: 'delivery',
      text: 'Delivery is at least once: the client retries, and an answer that never came says nothing about whether it was charged.',
      lookFor: ['no claim that delivery is exactly once', 'the ambiguity of a lost reply'],
    },
    {
      id: 'claim',
      text: 'Of any number of concurrent requests with one key a single one passes the claim, because the store decides, not the handler.',
      lookFor: ['the unique key and the atomic insert', 'what the losers are told'],
    },
    {
      id: 'downstream',
      text: 'The charge itself is deduplicated downstream by a key derived from the client’s, so that repeating it after a time-out or crash is safe.',
      lookFor: ['the same derived key on every try', 'which request body it belongs to'],
    },
    {
      id: 'replay',
      text: 'A final outcome is terminal and is replayed to repeats; a repeat with another body is refused.',
      lookFor: ['completed never goes back to in progress', 'the fingerprint of the body'],
    },
    {
      id: 'crash',
      text: 'It goes through a crash at each step (after the claim, after the charge, before the answer is stored) and says what a retry finds.',
      lookFor: ['each of the three points', 'who may take over a claim, and how the old owner learns of it'],
    },
    {
      id: 'limits',
      text: 'It names what the argument rests on: the store’s atomicity, the processor’s memory of keys, and the time for which keys are kept.',
      lookFor: ['24 hours', 'what happens after that'],
    },
  ],
  model: '',
  traps: [
    '“Exactly once”, without saying of what: delivery is not, the effect is.',
    'Transactions around a call to another system.',
    'Only the happy path and the duplicate are argued; the crash is not.',
  ],
};
