/** Accounts for tests: made and removed in the database itself, signed in by a cookie of our own, without the pages under test. */
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { hash } from '@node-rs/argon2';
import { encode } from 'next-auth/jwt';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { InstallationUnderTest } from './installation.ts';

export interface TestAccount {
  id: string;
  name: string;
  email: string;
  password: string;
  operator: boolean;
}

/** Made with little work in the hash: it keeps nothing that is worth guarding. */
export async function makeAccount(database: PrismaClient, operator: boolean): Promise<TestAccount> {
  const id = randomUUID();
  const account = { id, name: 'Ada Learner', email: `ada.${id.slice(0, 8)}@example.test`, operator };
  const password = 'correct horse battery staple';
  const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await database.account.create({ data: { ...account, passwordHash } });
  return { ...account, password };
}

export async function removeAccount(database: PrismaClient, { id }: TestAccount): Promise<void> {
  const owned = { where: { accountId: id } };
  const ofAttempts = { where: { attempt: { accountId: id } } };
  await database.review.deleteMany({ where: { OR: [{ reviewerId: id }, { writing: { accountId: id } }] } });
  await database.writing.deleteMany(owned);
  await database.run.deleteMany(owned);
  await database.submission.deleteMany(owned);
  await database.draft.deleteMany(ofAttempts);
  await database.hintUse.deleteMany(ofAttempts);
  await database.grant.deleteMany({ where: { OR: [{ grantedById: id }, ofAttempts.where] } });
  await database.attempt.deleteMany(owned);
  await database.membership.deleteMany(owned);
  await database.spotting.deleteMany(owned);
  await database.completionRecord.deleteMany(owned);
  await database.leisureDraft.deleteMany(owned);
  await database.account.deleteMany({ where: { id } });
}

/** Gives the browser the session that signing in would have given it (app/_server/account/auth-options.ts). */
export async function signIn(
  context: BrowserContext,
  site: InstallationUnderTest,
  account: TestAccount,
): Promise<void> {
  const value = await encode({ token: { sub: account.id, version: 1 }, secret: site.authSecret, maxAge: 24 * 3600 });
  await context.addCookies([{ name: 'quorum-dojo', value, url: site.url, httpOnly: true, sameSite: 'Lax' }]);
}
