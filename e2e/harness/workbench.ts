/** A kata's workbench as a learner has it: through the keyboard and what is written on the page. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../grader/contract/request.ts';
import type { RunReport } from '../../grader/contract/run-report.ts';
import type { Verdict } from '../../grader/contract/verdict.ts';

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

  /** Goes to a kata's page, or to one of its submissions, and waits for the editor. */
  async open(path = '/katas/logical-clocks'): Promise<void> {
    await this.page.goto(path);
    await this.untilReady();
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
