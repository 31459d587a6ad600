import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { someAttempt } from '../../../prisma/testing/attempt.ts';
import { database } from '../database.ts';
import { saveLeisureDraft } from '../review/leisure-drafts.ts';
import { withServerDatabase } from '../testing/database.ts';
import { actorOfSession } from './actor.ts';
import { authenticate } from './authenticate.ts';
import { createAccount, createFirstAccount } from './create-account.ts';
import { endSessions, removeAndEndSessions, setPassword } from './end-sessions.ts';
import { installationIsNew, listAccounts, selectOptionalSetUpLink } from './queries.ts';
import { hashToken } from './set-up-link.ts';

withServerDatabase();

const password = 'correct horse battery';
const newToken = (): string => randomBytes(32).toString('base64url');
const inMs = (ms: number): Date => new Date(Date.now() + ms);

async function printedLink(expiresAt = inMs(60_000)): Promise<string> {
  const token = newToken();
  await database().setUpLink.create({ data: { tokenHash: hashToken(token), expiresAt } });
  return token;
}

async function signedUp(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@example.test`;
  const creation = await createAccount(database(), { name: 'Lin', email, password });
  if (creation.kind !== 'created') throw new Error(creation.kind);
  return { id: creation.accountId, email };
}

describe('the first account', () => {
  it('is not made through an expired, an unknown or a malformed link', async () => {
    for (const token of [await printedLink(inMs(-1)), newToken(), '', '\u0000'.repeat(50)]) {
      expect(await selectOptionalSetUpLink(token)).toBeNull();
      const creation = await createFirstAccount(database(), token, {
        name: 'Eve',
        email: 'eve@example.test',
        password,
      });
      expect(creation.kind).toBe('link-spent');
    }
    expect(await installationIsNew()).toBe(true);
  });

  it('is one, however many use the links at the same moment', async () => {
    const links = [await printedLink(), await printedLink()];
    expect(await selectOptionalSetUpLink(links[0]!)).not.toBeNull();
    const creations = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        createFirstAccount(database(), links[index % 2]!, {
          name: 'Olga',
          email: `olga${index}@example.test`,
          password,
        }),
      ),
    );
    expect(creations.map(({ kind }) => kind).sort()).toEqual(['created', ...Array<string>(5).fill('link-spent')]);
    expect(await database().account.findMany({ select: { operator: true } })).toEqual([{ operator: true }]);
    expect(await selectOptionalSetUpLink(links[0]!)).toBeNull();
    expect(await selectOptionalSetUpLink(links[1]!)).toBeNull();
  });
});

describe('an account', () => {
  it('is one per e-mail, however many are made at the same moment', async () => {
    const account = { name: 'Twin', email: 'twin@example.test', password };
    const creations = await Promise.all([1, 2, 3].map(() => createAccount(database(), account)));
    expect(creations.map(({ kind }) => kind).sort()).toEqual(['created', 'email-taken', 'email-taken']);
  });

  it('is opened by its password, whatever the case of the e-mail, and keeps no readable password', async () => {
    const { id, email } = await signedUp();
    expect(await authenticate({ email: email.toUpperCase(), password }, 'a')).toMatchObject({ accountId: id });
    const { passwordHash } = await database().account.findUniqueOrThrow({ where: { id } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('gives a session that ends with every raise of its version', async () => {
    const { id } = await signedUp();
    expect(await actorOfSession(database(), { accountId: id, version: 1 })).toMatchObject({ id, operator: false });
    await endSessions(database(), id);
    expect(await actorOfSession(database(), { accountId: id, version: 1 })).toBeNull();
    expect(await setPassword(database(), id, 'another password')).toBe(3);
    expect(await actorOfSession(database(), { accountId: id, version: 2 })).toBeNull();
    expect(await actorOfSession(database(), { accountId: id, version: 3 })).not.toBeNull();
    expect(await actorOfSession(database(), {})).toBeNull();
  });

  it('is shut once it is removed: sessions, sign-in and sign-up; its records stay, and what was never handed in goes', async () => {
    const { id, email } = await signedUp();
    const { id: attemptId } = await someAttempt(database(), id);
    await database().submission.create({ data: { accountId: id, attemptId, kata: 'logical-clocks', language: 'typescript', source: new Uint8Array() } }); // prettier-ignore
    const begun = { tab: randomUUID(), base: 0, prose: { sentence: 'A leader' } };
    const save = () => saveLeisureDraft({ id, name: 'Lin', email, operator: false }, { kind: 'explanation', kata: 'raft-election' }, begun); // prettier-ignore
    expect(await save()).toMatchObject({ kind: 'saved' });
    expect(await removeAndEndSessions(database(), id)).toBe(true);
    expect(await removeAndEndSessions(database(), id)).toBe(false);
    for (const version of [1, 2]) expect(await actorOfSession(database(), { accountId: id, version })).toBeNull();
    expect(await authenticate({ email, password }, 'b')).toMatchObject({ kind: 'refused' });
    expect(await createAccount(database(), { name: 'Lin', email, password })).toEqual({ kind: 'email-taken' });
    const operator = { id: randomUUID(), name: 'Olga', email: '', operator: true };
    const row = (await listAccounts(operator)).find((account) => account.id === id);
    expect(row).toMatchObject({ submissions: 1, removedAt: expect.any(Date) });
    // A save that was on its way when the account went brings nothing back.
    expect(await save()).toMatchObject({ kind: 'refused', because: 'unknown' });
    expect(await database().leisureDraft.count({ where: { accountId: id } })).toBe(0);
  });

  it('is listed for operators alone', async () => {
    await expect(listAccounts({ id: randomUUID(), name: 'Lin', email: '', operator: false })).rejects.toThrow();
  });
});

describe('signing in', () => {
  const message = async (email: string, given: string, address: string): Promise<string> => {
    const outcome = await authenticate({ email, password: given }, address);
    return outcome.kind === 'refused' ? outcome.message : 'in';
  };

  it('says how many tries are left, the same for an e-mail that nobody has', async () => {
    const { email } = await signedUp();
    const said = async (of: string): Promise<string[]> => {
      const all: string[] = [];
      for (let index = 0; index < 6; index += 1) all.push(await message(of, 'wrong', 'c'));
      return all;
    };
    const known = await said(email);
    expect(known).toEqual(await said('nobody@example.test'));
    expect(known[0]).toBe('E-mail and password do not match. 4 tries left in the next 10 minutes.');
    expect(known[3]).toBe('E-mail and password do not match. 1 try left in the next 10 minutes.');
    expect(known[4]).toBe(
      'E-mail and password do not match. That was the last try: the next is possible in 10 minutes.',
    );
    expect(known[5]).toBe('Too many tries for this e-mail. Try again in 10 minutes.');
    // Not even the right password, or else guessing would go on.
    expect(await message(email, password, 'c')).toBe(known[5]);
  });

  it('starts the count anew after the right password', async () => {
    const { email } = await signedUp();
    for (let index = 0; index < 4; index += 1) await message(email, 'wrong', 'd');
    expect(await message(email, password, 'd')).toBe('in');
    expect(await message(email, 'wrong', 'd')).toContain('4 tries left');
  });

  it('stops one address that tries many e-mails', async () => {
    const { email } = await signedUp();
    await database().rateLimit.create({
      data: { key: 'sign-in-address:e', points: 100, expire: BigInt(Date.now() + 500_000) },
    });
    expect(await message(email, password, 'e')).toBe(
      'Too many failed tries from your network. Try again in 9 minutes.',
    );
    expect(await message(email, password, 'f')).toBe('in');
  });

  it.each([undefined, {}, { email: 'x', password: 'y' }, { email: ['a'], password: {} }])(
    'refuses %j',
    async (given) => {
      expect(await authenticate(given, 'g')).toMatchObject({ kind: 'refused' });
    },
  );
});
