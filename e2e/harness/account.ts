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
  await database.run.deleteMany({ where: { accountId: id } });
  await database.submission.deleteMany({ where: { accountId: id } });
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
