import type { Concept } from './concept.ts';

export const idempotency: Concept = {
  id: 'idempotency',
  name: 'Delivery and idempotency',
  definition:
    'A request without a reply may have been carried out or not, and the caller cannot tell. To try again risks doing it twice, to give up risks not doing it at all; no transport removes that choice. What removes its harm is an operation that may be repeated: the caller names the intent with a key, and the receiver records key, effect and answer together, so that the second request finds the first one’s answer.',
  atWorkWhere: 'something is done twice, or not at all, because nobody could tell whether it had been done',
  goesWrong:
    'A hotel’s booking page calls the payment provider and waits five seconds. On a busy evening the charge succeeds, but the answer needs seven. The page says “please try again”, the guest does, and pays twice. The developer raises the limit to thirty seconds, and the complaints become fewer and stay. A reply that is lost never comes, however long one waits. The mend is a key that is made when the guest presses the button for the first time and sent with every try: the provider, which has seen it before, returns the first charge instead of making a second.',
  katas: ['idempotent-payments'],
  incidents: [],
  source: {
    what: 'Andrew Birrell and Bruce Nelson, “Implementing Remote Procedure Calls”; why only the ends can settle it, Jerome Saltzer, David Reed and David Clark, “End-to-End Arguments in System Design”',
    where: 'ACM Transactions on Computer Systems 2(1) and 2(4), 1984',
  },
  confusedWith: [
    {
      id: 'overload',
      difference:
        'Whether a retry is safe to repeat is idempotency. How many retries the other side can bear is overload.',
    },
    {
      id: 'replication',
      difference: 'Double records from a repeated request are two effects of one intent, not two copies of one record.',
    },
    {
      id: 'failure-models',
      difference:
        'That a process may crash between two steps is the model; that mark and effect must stand or fall together is what follows for delivery.',
    },
  ],
};
