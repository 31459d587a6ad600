import { expect, it } from 'vitest';
import { catalogue } from '../../../content/catalogue.ts';
import { mayHandIn, maySee } from './policy.ts';

const actor = { id: 'a', name: 'Ada', email: 'a@example.test', operator: false };

it('shows what is one’s own and nothing else, not even to an operator', () => {
  expect(maySee(actor, { accountId: 'a' }).kind).toBe('allowed');
  expect(maySee(actor, { accountId: 'b' }).kind).toBe('denied');
  expect(maySee({ ...actor, operator: true }, { accountId: 'b' }).kind).toBe('denied');
});

it('takes what an open kata judges', () => {
  const [kata] = catalogue;
  expect(mayHandIn({ ...kata!, status: 'open' }, 'typescript').kind).toBe('allowed');
  expect(mayHandIn({ ...kata!, status: 'coming' }, 'typescript').kind).toBe('denied');
  expect(mayHandIn({ ...kata!, languages: ['javascript'] }, 'typescript').kind).toBe('denied');
});
