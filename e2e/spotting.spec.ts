import { introduction } from '../content/spotting/introduction.ts';
import { newPerDay } from '../content/spotting/next-vignettes.ts';
import { findVignette } from '../content/spotting/vignettes.ts';
import { conceptIds } from '../content/concepts/concept-ids.ts';
import { expectAccessible, takeScreenshots } from './harness/looks.ts';
import { expect, test } from './harness/test.ts';

test('a learner reads a story, misses its concept, is told why, and is asked again', async ({
  signedIn: page,
  account,
  database,
}) => {
  const story = page.getByRole('article', { name: 'Story' });
  const keys = '123456789abcdef';
  const press = async (ids: readonly string[]) => {
    for (const id of ids) await page.keyboard.press(keys[conceptIds.findIndex((one) => one === id)]!);
  };
  await page.goto('/spotting');
  await page.waitForLoadState('networkidle');
  const id = (await story.getAttribute('data-vignette'))!;
  const { concepts, why } = findVignette(id)!;

  await test.step('the glossary is not linked, and the answer is not in the page', async () => {
    await expect(page.getByRole('link', { name: 'Concepts' })).toHaveCount(0);
    expect(await page.content()).not.toContain(why.slice(0, 40));
    await takeScreenshots(page, 'spotting', expectAccessible);
  });

  await test.step('a wrong answer by the keyboard', async () => {
    await press(conceptIds.filter((one) => !concepts.some((shown) => shown === one)).slice(0, concepts.length));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Answer' })).toHaveAttribute('data-right', 'false');
    await expect(page.getByText(why)).toBeVisible();
    await takeScreenshots(page, 'spotting-answer', expectAccessible);
  });

  await test.step('another story comes next, and after ten minutes the one that was missed', async () => {
    await page.keyboard.press('Enter');
    await expect(story).not.toHaveAttribute('data-vignette', id);
    await press(findVignette((await story.getAttribute('data-vignette'))!)!.concepts);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Answer' })).toHaveAttribute('data-right', 'true');
    const own = { where: { accountId: account.id } };
    await database.spotting.updateMany({ ...own, data: { answeredAt: new Date(Date.now() - 11 * 60_000) } });
    await page.keyboard.press('Enter');
    await expect(story).toHaveAttribute('data-vignette', id);
    await expect(page.getByText(/1 to repeat.*asked this one before/)).toBeVisible();
    await press(concepts);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Answer' })).toHaveAttribute('data-right', 'true');
  });

  await test.step('the standing shows how each concept is spotted', async () => {
    await page.goto('/standing');
    const table = page.getByRole('table', { name: 'Accuracy per concept in the spotting drill' });
    await expect(table.getByRole('row', { name: /2 1 1of 2$/ })).toHaveCount(concepts.length);
    await takeScreenshots(page, 'standing-spotting');
  });
});

test('after the day’s new stories there is an end, and whoever wants to goes on', async ({
  signedIn: page,
  account,
  database,
}) => {
  const answered = { accountId: account.id, picked: ['quorums'], right: true, answeredAt: new Date() };
  const met = introduction.slice(0, newPerDay).map((vignette) => ({ ...answered, vignette }));
  await database.spotting.createMany({ data: met });
  await page.goto('/spotting');
  await expect(page.getByText('8 new stories are asked a day')).toBeVisible();
  await takeScreenshots(page, 'spotting-day-done', expectAccessible);
  await page.getByRole('link', { name: 'Go on with new ones' }).click();
  await expect(page.getByRole('article', { name: 'Story' })).toHaveAttribute('data-vignette', introduction[newPerDay]!);
  await expect(page.getByText(`${introduction.length - newPerDay} new.`)).toBeVisible();
});

test('whoever opens the glossary in the middle of a story comes back to that story, as it was left', async ({
  signedIn: page,
  account,
  database,
}) => {
  const story = page.getByRole('article', { name: 'Story' });
  const picked = page.getByRole('group').getByRole('checkbox', { checked: true }).or(page.getByRole('radio', { checked: true })); // prettier-ignore
  const missed = introduction.at(-1)!;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await database.spotting.create({ data: { accountId: account.id, vignette: missed, picked: [], right: false, answeredAt: ago(1) } }); // prettier-ignore
  await page.goto('/spotting');
  await page.waitForLoadState('networkidle');
  const id = (await story.getAttribute('data-vignette'))!;
  expect(id).not.toBe(missed);
  await page.keyboard.press('2');
  await expect(picked).toHaveCount(1);
  const choice = await picked.getAttribute('value');

  await test.step('by the keys to the glossary and back, although another story has become due', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page).toHaveURL('/concepts');
    await database.spotting.updateMany({ where: { accountId: account.id }, data: { answeredAt: ago(11) } });
    await expect(page.getByRole('link', { name: 'Back to the story' })).toBeVisible();
    await takeScreenshots(page, 'concepts-story-open', expectAccessible);
    await page.getByRole('link', { name: 'Back to the story' }).click();
    await expect(story).toHaveAttribute('data-vignette', id);
    await expect(picked).toHaveValue(choice!);
  });

  await test.step('so does whoever reloads', async () => {
    await page.reload();
    await expect(picked).toHaveValue(choice!);
    await expect(story).toHaveAttribute('data-vignette', id);
  });

  await test.step('an answer that is being read stays, too, until the next story', async () => {
    const needed = findVignette(id)!.concepts.length;
    if (needed === 2) await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer).toBeVisible();
    await answer.getByRole('link').first().click();
    await page.waitForURL('**/concepts/*');
    await page.goBack();
    await expect(answer).toBeVisible();
    await expect(story).toHaveAttribute('data-vignette', id);
    await page.reload();
    await expect(answer).toBeVisible();
    expect(await database.spotting.count({ where: { accountId: account.id } })).toBe(2);
    await answer.getByRole('button', { name: 'Next' }).click();
    await expect(story).toHaveAttribute('data-vignette', missed);
    await expect(picked).toHaveCount(0);
  });
});

test('the glossary is opened by the keyboard, and each concept has its page', async ({ signedIn: page }) => {
  await page.goto('/standing');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL('/concepts');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(15);
  await takeScreenshots(page, 'concepts', expectAccessible);
  await page.getByRole('link', { name: 'Quorums and membership' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quorums and membership');
  await expect(page.getByText('You were not asked about it yet.')).toBeVisible();
  await takeScreenshots(page, 'concept', expectAccessible);
});
