/** A kata's workbench as a learner has it: through the keyboard and what is written on the page. */
import { expect, type Locator, type Page } from '@playwright/test';
import { transform } from 'esbuild';
import type { Language } from '../../grader/contract/request.ts';
import type { RunReport } from '../../grader/contract/run-report.ts';
import type { Verdict } from '../../grader/contract/verdict.ts';

type Mode = 'practice' | 'timed' | 'from-memory';

/** For an outcome: five seconds of processor time may be a minute on a machine that does other things, too. */
const patienceMs = 60_000;

export class Workbench {
  readonly page: Page;
  readonly prompt: Locator;
  readonly editor: Locator;
  /** The pane, with its tabs. */
  readonly verdict: Locator;

  constructor(page: Page) {
    this.page = page;
    this.prompt = page.getByRole('region', { name: 'Prompt', exact: true });
    this.editor = page.getByRole('region', { name: 'Editor', exact: true });
    this.verdict = page.getByRole('region', { name: 'Verdict', exact: true });
  }

  /** Goes to a kata's page, or to one of its submissions, begins an attempt where none is open, and waits for the editor. */
  async open(path = '/katas/logical-clocks', mode: Mode = 'practice'): Promise<void> {
    await this.page.goto(path);
    await this.begin(mode);
  }

  /** Where an attempt is chosen while none is open. */
  get start(): Locator {
    return this.page.getByRole('region', { name: 'Start', exact: true });
  }

  async begin(mode: Mode): Promise<void> {
    await this.start.or(this.editor).first().waitFor();
    if (await this.start.isVisible()) await this.press(mode);
    await this.page.locator('[data-editor=ready]').waitFor({ timeout: patienceMs });
  }

  private async press(mode: Mode): Promise<void> {
    const names = { practice: 'Practise', timed: /^Start, \d+:00$/, 'from-memory': 'From memory' };
    await this.start.getByRole('button', { name: names[mode] }).click();
    if (mode === 'from-memory')
      await this.page
        .getByRole('dialog')
        .getByRole('button', { name: /^Start, / })
        .click();
  }

  /** What the bar says of the work. */
  async expectSaved(state: string): Promise<void> {
    await expect(this.page.locator(`[data-saved=${state}]`)).toBeVisible();
  }

  /** Types a line above all others. */
  async typeLine(text: string): Promise<void> {
    await this.page.keyboard.press('Control+2');
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Enter');
  }

  async untilReady(): Promise<void> {
    await this.page.locator('[data-editor=ready]').waitFor();
  }

  /** Until the language service has answered about what is in the editor now. */
  async untilTyped(answer: RegExp | string): Promise<void> {
    await expect(this.editor.locator('[data-types=ready]')).toHaveText(answer);
  }

  /** Puts a source in the place of what is in the editor, by the clipboard. */
  async paste(source: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), source);
    await this.page.keyboard.press('Control+2');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+V');
    const lines = source.split(/\r\n|\r|\n/);
    await this.expectCaret(lines.length, lines.at(-1)!.length + 1);
  }

  /**
   * Types a source in the place of what is in the editor, key by key, as one must where paste is off. On one line and without types, as
   * the editor adds brackets and indentation of its own at a new one.
   */
  async type(source: string): Promise<void> {
    const { code } = await transform(source, { loader: 'ts', minifyWhitespace: true });
    const line = code.trim();
    await this.page.keyboard.press('Control+2');
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Escape');
    await this.expectCaret(1, line.length + 1);
  }

  /** Ends the attempt as handed in. */
  async end(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'End attempt' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Hand in and end' }).click();
    await expect(this.start).toContainText('Handed in');
  }

  async choose(language: Language): Promise<void> {
    await this.editor.getByRole('combobox', { name: 'Language' }).selectOption(language);
  }

  async expectCaret(line: number, column: number): Promise<void> {
    await expect(this.editor).toContainText(`Ln ${line}, Col ${column}`);
  }

  /** The text in the editor's lines in view. */
  get text(): Locator {
    return this.editor.locator('.view-lines');
  }

  /** Hands in what is in the editor, by the keyboard. */
  async submit(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }

  async expectVerdict(kind: Verdict['kind']): Promise<Locator> {
    const verdict = this.verdict.locator('[data-verdict]');
    await expect(verdict).toHaveAttribute('data-verdict', kind, { timeout: patienceMs });
    return verdict;
  }

  async expectRun(kind: RunReport['kind']): Promise<Locator> {
    const report = this.verdict.locator('[data-run]');
    await expect(report).toHaveAttribute('data-run', kind, { timeout: patienceMs });
    return report;
  }

  /** Replaces the source by another, hands it in, and waits for the verdict, which must be of this kind. */
  async judge(source: string, kind: Verdict['kind']): Promise<Locator> {
    await this.paste(source);
    await this.submit();
    return this.expectVerdict(kind);
  }
}
