/** Rules about what is handed in: the length of one function, and a table's definition. Runs outside the sandbox. Hidden from learners. */
import type { StaticChecks, StaticFinding } from '../../../../../grader/contract/static-checks.ts';
import { countLines, type LineCount } from './line-count.ts';
import { tableProblem } from './table.ts';

/** `handlePayment` has fewer. */
const linesLimit = 30;

const checks: StaticChecks = {
  invariants: ['schema-is-a-valid-table', 'handler-under-30-lines'],

  async warm() {
    await countLines('export function handlePayment() {}', 'typescript', 'handlePayment');
    await countLines('export function handlePayment() {}', 'javascript', 'handlePayment');
    await tableProblem('create table warm (up text)');
  },

  async check({ source, language, texts }) {
    const schema = texts.schema ?? '';
    const problem = await tableProblem(schema);
    const table: StaticFinding[] =
      problem === null
        ? []
        : [{ invariant: 'schema-is-a-valid-table', message: problem, state: { schema: schema.slice(0, 2_000) } }];
    return [...table, ...tooLong(await countLines(source, language, 'handlePayment'))];
  },
};

function tooLong(count: LineCount): StaticFinding[] {
  const invariant = 'handler-under-30-lines';
  switch (count.kind) {
    case 'counted':
      if (count.lines < linesLimit) return [];
      return [
        {
          invariant,
          message: `handlePayment is ${count.lines} lines long once formatted, blank lines and comments apart; it is to be under ${linesLimit}.`,
          state: { lines: count.lines },
        },
      ];
    case 'absent':
      return [
        {
          invariant,
          message: 'The source has no function handlePayment of its own whose lines could be counted.',
          state: { lines: 'none' },
        },
      ];
    case 'unformattable':
      return [
        {
          invariant,
          message: `The source cannot be formatted, and so the lines of handlePayment cannot be counted: ${count.message}`,
          state: { lines: 'none' },
        },
      ];
  }
}

export default checks;
