import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ['light', 'dark'] as const;
const folder = join(import.meta.dirname, '../../test-results/screenshots');

/**
 * Saves the page in both sizes and both colour schemes as test-results/screenshots/NAME-WIDTH-SCHEME.png, to be laid beside the
 * mock-ups. `check`, which is slow, runs on two of the four, so that it sees each size and each scheme once.
 * The page is left in the size that it had.
 */
export async function takeScreenshots(page: Page, name: string, check?: (page: Page) => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize()!;
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`), animations: 'disabled' });
      if ((size === sizes[0]) === (colorScheme === schemes[0])) await check?.(page);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}

/** WCAG 2.2 A and AA as far as a program can tell, with the offending elements in the message. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // What is in order needs no selectors, which are the larger part of the work.
      resultTypes: ['violations'],
    })
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, elements: nodes.map((node) => node.html) }))).toEqual([]);
}
