import { goodGithubAnalysis } from '../content/katas/outage-postmortem/samples/good-github-2018-10-21.ts';
import { quotationOf, startAnalysis } from './harness/analysis-desk.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

const incident = 'github-2018-10-21';

test.describe('an operator', () => {
  test.use({ operator: true });

  test('stores a report, against which quotations are checked, and takes it away again', async ({
    signedIn: page,
    context,
  }) => {
    await page.goto('/publications');
    const row = page.locator(`[data-incident="${incident}"]`);
    const filler = 'The service answered slowly for a while and nobody knew why at first. '.repeat(8);
    const file = (text: string) => ({ name: 'report.html', mimeType: 'text/html', buffer: Buffer.from(text) });
    await row.locator('input[type=file]').setInputFiles(file('<html><body><script>all()</script></body></html>'));
    await expect(row).toContainText('0 words that a reader would see');
    const report = `<html><body><p>${filler}</p><p>It was ${goodGithubAnalysis.quotation}.</p></body></html>`;
    await row.locator('input[type=file]').setInputFiles(file(report));
    await expect(row).toContainText('by Ada Learner');
    await takeScreenshots(page, 'publications', expectAccessible);

    const writer = await context.newPage();
    await startAnalysis(writer, incident);
    await quotationOf(writer).fill('a line that stands in no report at all');
    await expect(writer.locator('[data-check=verbatim]')).toContainText('Not found in the report');
    await quotationOf(writer).fill(`“${goodGithubAnalysis.quotation}”`);
    await expect(writer.locator('[data-check=verbatim]')).toContainText('Found word for word in the report.');
    expect(await writer.content()).not.toContain('nobody knew why at first');

    await row.getByRole('button', { name: /Take away/ }).click();
    await expect(row).toContainText('Not stored');
  });
});

test('whoever is no operator finds no publications, and no incident that there is not', async ({ signedIn: page }) => {
  for (const path of [
    '/publications',
    '/katas/outage-postmortem/no-such',
    '/writings/no-uuid',
    '/explanations/nothing',
  ])
    expect((await page.goto(path))!.status(), path).toBe(404);
});
