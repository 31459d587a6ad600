import { expect, it } from 'vitest';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { startByForm } from './start-form.ts';

withServerDatabase();

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('a form that a page posts before it is awake starts what it says, and leads to it in the language that was asked for', async () => {
  const actor = await someActor();
  const fields = { kata: 'logical-clocks', mode: 'timed', language: 'javascript' };
  const path = '/katas/logical-clocks?language=javascript#begun';
  expect(await startByForm(actor, form(fields))).toEqual({ kind: 'open', path });
  expect(await startByForm(actor, form({ ...fields, mode: 'practice', language: '//elsewhere' }))).toEqual({
    kind: 'open',
    path: '/katas/logical-clocks#begun',
  });
  expect(await database().attempt.findMany({ where: { accountId: actor.id } })).toMatchObject([{ mode: 'timed' }]);
});

it('leads to the analysis that is open, whichever was asked for', async () => {
  const actor = await someActor();
  const post = (incident: string) => startByForm(actor, form({ kata: 'outage-postmortem', mode: 'timed', incident }));
  const open = { kind: 'open', path: '/katas/outage-postmortem/github-2018-10-21#begun' };
  expect(await post('github-2018-10-21')).toEqual(open);
  expect(await post('gitlab-2017-01-31')).toEqual(open);
});

it('says why not', async () => {
  const actor = await someActor();
  const malformed = new FormData();
  malformed.set('kata', new File(['x'], 'x'));
  for (const [who, data] of [
    [null, form({ kata: 'logical-clocks', mode: 'timed' })],
    [actor, form({ kata: 'no-such-kata', mode: 'timed' })],
    [actor, form({ kata: 'logical-clocks', mode: 'leisurely' })],
    [actor, malformed],
  ] as const)
    expect(await startByForm(who, data)).toMatchObject({ kind: 'refused' });
});
