/**
 * What `npm test` runs once everything is installed: every check of the house. Independent steps run side by side, on two lanes;
 * what is timed (the judge's limits, the browser) runs alone. The first step that fails shows its output and ends the run.
 *
 * The last line is `N passed, N failed`, counted over the unit and the browser tests; a failed check counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canaries, findLeaks } from './bundle-secrets.ts';
import { requireChromium } from './chromium.ts';
import { runCommand } from './failure.ts';
import { ensure, prismaClient, site } from './products.ts';
import { runStep, StepFailure } from './test-step.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const log = (line: string): void => console.log(line);

/** Ends whatever still runs beside the step that failed. */
const ending = new AbortController();

const tool = (name: string, ...args: string[]) => ({
  signal: ending.signal, name, command: join(root, 'node_modules/.bin', args[0]!), args: args.slice(1) }); // prettier-ignore

interface Count {
  passed: number;
  failed: number;
}

async function checks(): Promise<void> {
  await runStep(tool('types', 'tsc', '-p', '.', '--noEmit', '--pretty', 'false'), log);
  await runStep(tool('lint', 'eslint', '.', '--max-warnings', '0'), log);
  await runStep(tool('format', 'prettier', '--check', '--log-level', 'warn', '.'), log);
  const cruised = ['app', 'content', 'grader', 'prisma', 'ops', 'e2e', 'proxy.ts'];
  await runStep(tool('dependency rules', 'depcruise', '--config', '.dependency-cruiser.mjs', ...cruised), log);
  await runStep(tool('unused code', 'knip', '--no-config-hints'), log);
}

async function build(): Promise<void> {
  await ensure(site(distDir), log, ending.signal);
  const leaks = findLeaks(join(root, distDir, 'static'), canaries(root));
  if (leaks.length > 0)
    throw new StepFailure(
      `secrets in browser bundles:\n${leaks.map(({ file, canary }) => `${file}: ${canary}`).join('\n')}`,
    );
  log('No secret of the judge is in a browser bundle.');
}

async function unitTests(total: Count): Promise<void> {
  const report = join(reports, 'unit.json');
  const run = tool('unit tests and the content contract', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`); // prettier-ignore
  await runStep(run, log).finally(() => {
    const { numPassedTests = 0, numFailedTests = 0 } = readReport<{ numPassedTests: number; numFailedTests: number }>(
      report,
    );
    total.passed += numPassedTests;
    total.failed += numFailedTests;
  });
}

async function browserTests(total: Count): Promise<void> {
  const report = join(reports, 'browser.json');
  const env = { CHROMIUM_PATH: requireChromium(log), PLAYWRIGHT_JSON_OUTPUT_NAME: report, NEXT_DIST_DIR: distDir };
  await runStep({ ...tool('browser tests', 'playwright', 'test', '--reporter=list,json'), env }, log).finally(() => {
    const { stats } = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(report);
    total.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    total.failed += stats?.unexpected ?? 0;
  });
}

function readReport<T>(file: string): Partial<T> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return {}; // The step ended before it wrote one: its failure speaks.
  }
}

await runCommand(async () => {
  const total: Count = { passed: 0, failed: 0 };
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  let failed = false;
  try {
    await ensure(prismaClient, log);
    await Promise.all([checks(), build()]);
    await unitTests(total);
    await browserTests(total);
  } catch (error) {
    failed = true;
    ending.abort();
    if (total.failed === 0) total.failed = 1;
    console.error(error instanceof StepFailure ? error.message : error);
  }
  log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(failed || total.passed === 0 ? 1 : 0);
});
