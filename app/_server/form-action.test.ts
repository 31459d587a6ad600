import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { allowed, denied } from './decision.ts';
import { answerForm } from './form-action.ts';
import type { FormSteps } from './form-action.ts';

const steps = (over: Partial<FormSteps<{ name: string }, string>> = {}): FormSteps<{ name: string }, string> => ({
  schema: z.object({ name: z.string('Give a name.').min(1, 'Give a name.') }),
  who: async () => 'ada',
  may: () => allowed,
  act: async () => ({ kind: 'done', message: 'Done.' }),
  ...over,
});

const form = (fields: [string, string | Blob][]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

it('does what was asked with what was parsed, by whoever asks', async () => {
  const act = vi.fn(steps().act);
  expect(await answerForm(steps({ act }), form([['name', 'x'], ['$ACTION_ID', 'y']]))).toEqual({ kind: 'done', message: 'Done.' }); // prettier-ignore
  expect(act).toHaveBeenCalledExactlyOnceWith('ada', { name: 'x' });
});

it('names the field that is wrong, gives back what was typed, and never a secret', async () => {
  const secrets: [string, string][] = [['password', 'p'], ['current', 'c'], ['token', 't']]; // prettier-ignore
  expect(await answerForm(steps(), form([['name', ''], ['email', 'e'], ...secrets]))).toEqual({
    kind: 'refused',
    message: 'Give a name.',
    field: 'name',
    values: { name: '', email: 'e' },
  });
});

it.each([
  ['a file', [['name', new Blob(['x'])]]],
  [
    'a field twice',
    [
      ['name', 'x'],
      ['name', 'y'],
    ],
  ],
  ['nothing', []],
] as [string, [string, string | Blob][]][])('does not take %s for a field', async (_what, fields) => {
  expect(await answerForm(steps(), form(fields))).toMatchObject({ kind: 'refused', field: 'name' });
});

it('does nothing that the policy denies', async () => {
  const act = vi.fn(steps().act);
  const outcome = await answerForm(steps({ act, may: (who) => denied(`Not ${who}.`) }), form([['name', 'x']]));
  expect(outcome).toEqual({ kind: 'refused', message: 'Not ada.', values: { name: 'x' } });
  expect(act).not.toHaveBeenCalled();
});

it('asks nobody who they are over a form that is wrong', async () => {
  const who = vi.fn(steps().who);
  await answerForm(steps({ who }), form([]));
  expect(who).not.toHaveBeenCalled();
});
