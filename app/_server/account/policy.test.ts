import { expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { mayManageAccounts, mayRemoveAccount, maySignUp } from './policy.ts';

const operator: Actor = { id: 'o', name: 'Olga', email: 'o@example.test', operator: true };
const learner: Actor = { id: 'l', name: 'Lin', email: 'l@example.test', operator: false };

it('lets an operator remove others, and nobody themself', () => {
  expect(mayRemoveAccount(operator, learner.id).kind).toBe('allowed');
  expect(mayRemoveAccount(operator, operator.id).kind).toBe('denied');
});

it('lets a learner see and remove nobody, themself included', () => {
  expect(mayManageAccounts(learner).kind).toBe('denied');
  expect(mayRemoveAccount(learner, operator.id).kind).toBe('denied');
  expect(mayRemoveAccount(learner, learner.id).kind).toBe('denied');
});

it('lets nobody sign up before the installation has its operator, nor where sign-up is closed', () => {
  expect(maySignUp({ isNew: true, signUp: 'open' }).kind).toBe('denied');
  expect(maySignUp({ isNew: false, signUp: 'closed' }).kind).toBe('denied');
  expect(maySignUp({ isNew: false, signUp: 'open' }).kind).toBe('allowed');
});
