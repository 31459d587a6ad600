/** Rules about what is handed in: the length of one function, and a table's definition. Runs outside the sandbox. Hidden from learners. */
import { countLines, type LineCount } from '../../../../line-count.ts';
import { handlerLimit } from '../../../../line-limit.ts';
import type { StaticChecks, StaticFinding } from '../../../../../grader/contract/static-checks.ts';
import { parserIsSound, tableProblem } from './table.ts';

const checks: StaticChecks = {
  invariants: ['schema-is-a-valid-table', 'handler-under-30-lines'],

  async warm() {
    await countLines('export function handlePayment() {}', 'typescript', handlerLimit.function);
    await countLines('export function handlePayment() {}', 'javascript', handlerLimit.function);
    await tableProblem('create table warm (up text)');
  },

  async check({ source, language, texts }) {
    const schema = texts.schema ?? '';
    const problem = await tableProblem(schema);
    const table: StaticFinding[] =
      problem === null
        ? []
        : [{ invariant: 'schema-is-a-valid-table', message: problem, state: { schema: schema.slice(0, 2_000) } }];
    return [...table, ...tooLong(await countLines(source, language, handlerLimit.function))];
  },

  sound: parserIsSound,
};

function tooLong(count: LineCount): StaticFinding[] {
  const invariant = 'handler-under-30-lines';
  switch (count.kind) {
    case 'counted':
      if (count.lines < handlerLimit.under) return [];
      return [
        {
          invariant,
          message: `handlePayment is ${count.lines} lines long once formatted, blank lines and comments apart; it is to be under ${handlerLimit.under}.`,
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
