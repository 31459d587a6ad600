import type { Rubric } from '../../rubric.ts';

/** The idempotency-key-header draft of the IETF, and the Amazon Builders’ Library on making retries safe. */
export const explanationKey: Rubric = {
  lines: [
    {
      id: 'claim',
      text: 'The key is claimed atomically before anything is charged, so that of concurrent requests one goes on.',
      lookFor: [
        'atomic: an insert that fails where the key exists, not a look followed by a write',
        'before the charge',
      ],
    },
    {
      id: 'record',
      text: 'The outcome is stored under the key, and repeats are answered from the record.',
      lookFor: ['same answer, same charge', 'final answers, declines included'],
    },
    {
      id: 'unknown',
      text: 'Where the outcome is unknown, the charge is retried under the same key downstream, never a fresh one.',
      lookFor: ['a lost answer is not a failure', 'the processor’s own key is derived from ours'],
    },
  ],
  model:
    'The first request claims the client’s key in one atomic insert, charges under a key derived from it and stores the answer there, so that every repeat, however it comes, either waits for or replays that answer.',
  traps: [
    'Exactly-once delivery.',
    'Look whether the key exists, then insert it.',
    'A lock alone, without a stored answer.',
  ],
};
