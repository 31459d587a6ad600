/** The page on which an outage is analysed, as a learner has it. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface SampleAnalysis {
  incident: string;
  answers: readonly string[];
  quotation: string;
  concepts: readonly string[];
}

/** The fields of the sheet, in the order of the questions. */
export const answersOf = (page: Page): Locator => page.locator('section.answer > div > .answer-field > textarea');
export const quotationOf = (page: Page): Locator => page.getByLabel('The line that you quote, word for word');
export const savedOf = (page: Page): Locator => page.locator('[data-saved=saved]');

/** Waits until a text can be marked: before that, keys and radios do nothing. */
export const expectMarkable = (page: Page): Promise<void> =>
  expect(page.getByRole('radiogroup', { name: 'Mark of line 1' }).getByRole('radio', { name: 'Met' })).toBeEnabled();

/** Starts the clock and waits for the sheet. */
export async function startAnalysis(page: Page, incident: string): Promise<void> {
  await page.goto(`/katas/outage-postmortem/${incident}`);
  await page.getByRole('button', { name: 'Start, 60:00' }).click();
  await expect(answersOf(page).first()).toBeEditable();
}

/** Fills the sheet, with a concept cited in each answer. */
export async function writeAnalysis(page: Page, { answers, concepts, quotation }: SampleAnalysis): Promise<void> {
  for (const [index, text] of answers.entries())
    await answersOf(page)
      .nth(index)
      .fill(concepts[index] ? `${text} [[${concepts[index]}]]` : text);
  await quotationOf(page).fill(quotation);
}

/** Hands in by the keyboard; resolves with the id of the text, on whose page the learner then is. */
export async function handInAnalysis(page: Page): Promise<string> {
  // Saved just now, or when the page was opened.
  await expect(savedOf(page).or(page.locator('[data-saved=clean]'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in and end' }).click();
  await page.waitForURL(/\/writings\//);
  return page.url().split('/').at(-1)!;
}
