import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { catalogue } from '../content/catalogue.ts';
import { canaries } from '../ops/bundle-secrets.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { someAttempt } from '../prisma/testing/attempt.ts';
import { signIn, type TestAccount } from './harness/account.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { correct } from './harness/sources.ts';
import { expect, test } from './harness/test.ts';

const secret = 'const onlyTheOwnerReadsThis = 1;';

/** Something that somebody handed in and ran, as it stands in the records. */
async function handedIn(database: PrismaClient, { id }: TestAccount): Promise<{ submission: string; run: string }> {
  const attempt = await someAttempt(database, id);
  const row = { accountId: id, kata: 'logical-clocks', language: 'typescript', source: Buffer.from(secret) };
  const [submission, run] = await Promise.all([
    database.submission.create({ data: { ...row, attemptId: attempt.id } }),
    database.run.create({ data: row }),
  ]);
  return { submission: submission.id, run: run.id };
}

test('a kata that there is not, or not yet, is not found', async ({ signedIn }) => {
  for (const path of ['/katas/no-such-kata', '/katas/constructor', '/katas/..%2f..%2fpackage.json', '/no-such-page']) {
    const answer = await signedIn.goto(path);
    expect(answer!.status(), path).toBe(404);
    await expect(signedIn.getByRole('heading', { name: 'Nothing is here' })).toBeVisible();
  }
  await takeScreenshots(signedIn, 'not-found', expectAccessible);
  for (const { slug } of catalogue.filter(({ status }) => status === 'coming'))
    expect((await signedIn.request.get(`/katas/${slug}`)).status(), slug).toBe(404);
});

test(`somebody else's submission is as if it were not there, on its page and in its event stream`, async ({
  signedIn,
  other,
  database,
}) => {
  const theirs = await handedIn(database, other);
  const answers = await Promise.all(
    [theirs.submission, randomUUID(), 'no-uuid'].map(async (id) => {
      const page = await signedIn.request.get(`/katas/logical-clocks?submission=${id}`);
      const events = await signedIn.request.get(`/api/submissions/${id}/events`);
      expect(await page.text()).not.toContain(secret);
      return [page.status(), events.status(), await events.text()];
    }),
  );
  expect(answers).toEqual(answers.map(() => [404, 404, 'Not found.']));
  const run = await signedIn.request.get(`/api/runs/${theirs.run}/events`);
  expect([run.status(), await run.text()]).toEqual([404, 'Not found.']);
});

test('whoever is signed out gets no event stream, no page and no judging', async ({ request, account, database }) => {
  const { submission, run } = await handedIn(database, account);
  for (const path of [`/api/submissions/${submission}/events`, `/api/runs/${run}/events`])
    expect((await request.get(path)).status()).toBe(401);
  for (const path of ['/', '/katas/logical-clocks', `/katas/logical-clocks?submission=${submission}`, '/settings']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], path).toEqual([307, expect.stringMatching(/^\/sign-in/)]);
    expect(await answer.text()).not.toContain(secret);
  }
});

test('a session that somebody made up or tampered with opens nothing', async ({ context, installation, account }) => {
  const forged = { ...installation, authSecret: 'another secret of thirty-two letters' };
  await signIn(context, forged, account);
  expect((await context.request.get('/settings', { maxRedirects: 0 })).status()).toBe(307);
});

test(`no script, style, page or answer that a learner gets before submitting holds anything of the judge's`, async ({
  workbench,
}) => {
  const secrets = canaries(join(import.meta.dirname, '..'));
  const { page } = workbench;
  const answers: Promise<{ url: string; text: string }>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (url.startsWith('http') && response.status() === 200)
      answers.push(
        response.text().then(
          (text) => ({ url, text }),
          () => ({ url, text: '' }),
        ),
      );
  });
  await workbench.open();
  await workbench.untilTyped(/TypeScript ready/);
  await workbench.prompt.getByRole('tab', { name: /Hints/ }).click();
  const more = workbench.prompt.getByRole('button', { name: /Show hint/ });
  while (await more.isVisible()) await more.click();
  await workbench.paste(correct);
  await page.keyboard.press(`Control+'`);
  await workbench.expectRun('ran');
  await page.goto('/');
  const texts = await Promise.all(answers);
  const scripts = texts.filter(({ url, text }) => url.includes('/_next/') && text.length > 0);
  expect(scripts.length).toBeGreaterThan(10);
  const leaks = texts.flatMap(({ url, text }) =>
    secrets.filter((canary) => text.includes(canary)).map((canary) => ({ url, canary })),
  );
  expect(leaks).toEqual([]);
});
