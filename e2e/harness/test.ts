/** The `test` of every browser test: one installation for all, and what a test needs of it. */
import { readFileSync } from 'node:fs';
import { type Page, test as base } from '@playwright/test';
import { createPrisma } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { makeAccount, removeAccount, signIn, type TestAccount } from './account.ts';
import { bringUp } from './bring-up.ts';
import { installationVariable } from './global-setup.ts';
import type { InstallationUnderTest } from './installation.ts';
import { Workbench } from './workbench.ts';

interface Fixtures {
  /** Whether `account` runs the installation: `test.use({ operator: true })`. */
  operator: boolean;
  /** Somebody with an account, removed afterwards with all that they did. */
  account: TestAccount;
  /** A page in which `account` is signed in. */
  signedIn: Page;
  /** Kata 1 in that page, with the editor there. */
  workbench: Workbench;
  /** Somebody else with an account, made as `account` is. */
  other: TestAccount;
  /** An installation of this test's own that nobody has used. */
  newInstallation: InstallationUnderTest;
  /** Ends the worker as a power cut would (SIGKILL). The start brings it back by itself. */
  killWorker(): void;
}

interface SharedFixtures {
  installation: InstallationUnderTest;
  database: PrismaClient;
}

export const test = base.extend<Fixtures, SharedFixtures>({
  installation: [
    // Playwright reads a fixture's needs from this very pattern.
    async ({}, provide) => {
      await provide(JSON.parse(process.env[installationVariable]!) as InstallationUnderTest);
    },
    { scope: 'worker' },
  ],
  database: [
    async ({ installation }, provide) => {
      const database = createPrisma(installation.databaseUrl);
      await provide(database);
      await database.$disconnect();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ installation }, provide) => provide(installation.url),
  operator: [false, { option: true }],
  account: async ({ database, operator }, provide) => {
    const account = await makeAccount(database, operator);
    await provide(account);
    await removeAccount(database, account);
  },
  signedIn: async ({ page, context, installation, account }, provide) => {
    await signIn(context, installation, account);
    await provide(page);
  },
  workbench: async ({ signedIn }, provide) => {
    const workbench = new Workbench(signedIn);
    await workbench.open();
    await provide(workbench);
  },
  other: async ({ database }, provide) => {
    const other = await makeAccount(database, false);
    await provide(other);
    await removeAccount(database, other);
  },
  newInstallation: async ({}, provide) => {
    const { installation, down } = await bringUp('new-installation');
    await provide(installation);
    await down();
  },
  killWorker: async ({ installation }, provide) => {
    await provide(() => process.kill(Number(readFileSync(installation.workerPidFile, 'utf8')), 'SIGKILL'));
  },
});

export { expect } from '@playwright/test';
