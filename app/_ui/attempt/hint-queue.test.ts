import { expect, test } from 'vitest';
import { attemptsWithHints, dropHint, queueHint, readHints } from './hint-queue.ts';
import { sendHints } from './send-hints.ts';
import { FakeStorage } from './testing/fake-storage.ts';

const owner = { account: 'ada', attempt: 'one' };

test('hints wait in the order in which they were opened, each once, for their own learner and attempt', () => {
  const storage = new FakeStorage();
  for (const [hint, openedAt] of [[1, 10], [2, 20], [1, 30]] as const) queueHint(storage, owner, { hint, openedAt }); // prettier-ignore
  queueHint(storage, { account: 'bob', attempt: 'two' }, { hint: 3, openedAt: 5 });
  expect(readHints(storage, owner)).toEqual([
    { hint: 1, openedAt: 10 },
    { hint: 2, openedAt: 20 },
  ]);
  expect(attemptsWithHints(storage, 'ada')).toEqual(['one']);
  dropHint(storage, owner, 1);
  dropHint(storage, owner, 2);
  expect(attemptsWithHints(storage, 'ada')).toEqual([]);
});

test('rubbish in the storage is no hint', () => {
  const storage = new FakeStorage();
  for (const rubbish of ['', '{', '{}', '[{"hint":0,"openedAt":1}]', 'null']) {
    storage.setItem('quorum-dojo/hints/ada/one', rubbish);
    expect(readHints(storage, owner)).toEqual([]);
  }
});

test('they are sent once there is a way, with how long ago they were opened, and wait on where there is none', async () => {
  const storage = new FakeStorage();
  queueHint(storage, owner, { hint: 1, openedAt: 1_000 });
  queueHint(storage, { account: 'ada', attempt: 'over' }, { hint: 2, openedAt: 4_000 });
  const shelf = { storage, account: 'ada' };
  await sendHints(shelf, 9_000, () => Promise.reject(new TypeError('offline')));
  await sendHints(shelf, 9_000, async () => ({ kind: 'signed-out' }));
  expect(attemptsWithHints(storage, 'ada')).toEqual(['one', 'over']);

  const sent: object[] = [];
  const note = async (one: object) => ({ kind: sent.push(one) === 1 ? 'noted' : 'refused' });
  await sendHints(shelf, 10_000, note);
  expect(sent).toEqual([
    { attempt: 'one', hint: 1, openedMsAgo: 9_000 },
    { attempt: 'over', hint: 2, openedMsAgo: 6_000 },
  ]);
  expect(attemptsWithHints(storage, 'ada')).toEqual([]);
});

test('a time of day that was put back makes no hint that is opened in the future', async () => {
  const storage = new FakeStorage();
  queueHint(storage, owner, { hint: 1, openedAt: 9_000 });
  const sent: object[] = [];
  await sendHints({ storage, account: 'ada' }, 1_000, async (one) => (sent.push(one), { kind: 'noted' }));
  expect(sent).toMatchObject([{ openedMsAgo: 0 }]);
});
