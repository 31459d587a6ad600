import { expect, it } from 'vitest';
import { incidents } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { someActor, withServerDatabase } from '../testing/database.ts';
import { keepText } from './keep-text.ts';
import { isStored, listPublications, verbatimOf } from './queries.ts';

withServerDatabase();

const incident = 'github-2018-10-21';
const filler = 'The service answered slowly for a while and nobody knew why at first. '.repeat(8);
const line = 'unable to cope with the additional latency';
const file = (text: string): Uint8Array => new TextEncoder().encode(text);
const keep = (text: string, by: string | null = null, of = incident) =>
  keepText(database(), { incident: of, file: file(text), by, at: now() });

it('checks quotations once a text is stored, and marks them not checked before', async () => {
  expect(await isStored(incident)).toBe(false);
  expect(await verbatimOf(incident, line)).toBe('not-checked');
  expect(await keep(`${filler} It was ${line} “introduced”.`)).toMatchObject({ kind: 'imported', words: 114 });
  expect(await isStored(incident)).toBe(true);
  expect(await verbatimOf(incident, `“${line} "introduced"”`)).toBe('held');
  expect(await verbatimOf(incident, `${line} of a round trip`)).toBe('not-found');
});

it('puts a later text in the place of the earlier one, and leaves it there where a file is refused', async () => {
  const operator = await someActor(true);
  await keep(`${filler} ${line}`);
  expect(await keep('Too short.')).toMatchObject({ kind: 'refused' });
  expect(await verbatimOf(incident, line)).toBe('held');
  expect(await keep(`${filler} Nothing of the kind.`, operator.id)).toMatchObject({ kind: 'imported' });
  expect(await verbatimOf(incident, line)).toBe('not-found');
});

it('lists every incident with when and by whom its text was stored, and never the text', async () => {
  const operator = await someActor(true);
  await keep(filler, operator.id);
  const rows = await listPublications(operator);
  expect(rows.map((row) => row.incident)).toEqual(incidents.map(({ slug }) => slug));
  expect(rows.find((row) => row.incident === incident)?.stored).toEqual({
    at: expect.any(Date),
    by: 'Somebody',
    bytes: filler.length,
  });
  expect(rows.filter(({ stored }) => stored !== null)).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('slowly');
});

it('is an operator’s matter, and about incidents that there are', async () => {
  await expect(listPublications(await someActor())).rejects.toThrow('Only an operator');
  for (const of of ['no-such-incident', '../x', 'constructor', ''])
    expect(await keep(filler, null, of)).toEqual({ kind: 'refused', message: 'There is no such incident.' });
});
