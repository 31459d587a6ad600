/** A verdict as a person reads it in a terminal. */
import { styleText } from 'node:util';
import type { Trace, TraceEvent } from '../contract/trace.ts';
import type { Counterexample, Verdict, Violation } from '../contract/verdict.ts';
import { printable } from '../sandbox/printable.ts';

interface TextOptions {
  colours: boolean;
}
type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';
type Paint = (style: Style, text: string) => string;

/** Rows of a table above which only those around the violation are shown. */
const rowsMax = 30;

/** The whole verdict, without a newline at its end. */
export function verdictText(verdict: Verdict, { colours }: TextOptions): string {
  const paint: Paint = (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
  return [...body(verdict, paint), '', paint('dim', provenance(verdict))].join('\n');
}

function body(verdict: Verdict, paint: Paint): string[] {
  switch (verdict.kind) {
    case 'passed':
      return [
        `${paint('green', '● Passed')}: all ${verdict.invariants} invariants held.`,
        ...verdict.bonus.map((id) => `  Bonus held: ${id}`),
        ...verdict.bonusViolations.flatMap((violation) => ['', ...violationLines(violation, paint)]),
      ];
    case 'failed':
      return [
        `${paint('red', '○ Failed')}: ${counted(verdict.violations.filter(({ bonus }) => !bonus).length, 'invariant')} broken.`,
        ...verdict.violations.flatMap((violation) => ['', ...violationLines(violation, paint)]),
      ];
    case 'crashed':
      return [
        `${paint('red', '○ Crashed')}${verdict.line ? ` at line ${verdict.line}` : ''}: ${shown(verdict.error)}`,
        ...(verdict.counterexample ? ['', ...tableOf(verdict.counterexample, paint)] : []),
      ];
    case 'exhausted':
      return [`${paint('yellow', '○ Stopped')}: ${exhaustion(verdict.resource, verdict.limit)}`];
    case 'rejected': {
      const position = verdict.line
        ? ` at line ${verdict.line}${verdict.column ? `, column ${verdict.column}` : ''}`
        : '';
      return [`${paint('red', '○ Not judged')}${position}: ${shown(verdict.message)}`];
    }
    case 'internal-error':
      return [
        `${paint('yellow', '○ Internal error')}: the judge failed, not your solution. Its number is ${verdict.id}.`,
      ];
  }
}

const exhaustion = (resource: 'time' | 'memory' | 'output', limit: number): string =>
  ({
    time: `more than ${limit} ms of processor time. An endless loop?`,
    memory: `more than ${limit} MiB of memory.`,
    output: `more than ${limit} KiB of output in one execution.`,
  })[resource];

function violationLines(violation: Violation, paint: Paint): string[] {
  const name = `${violation.invariant}${violation.bonus ? ' (bonus)' : ''}`;
  return [paint('bold', name), `  ${shown(violation.message)}`, '', ...tableOf(violation.counterexample, paint)];
}

/** The counterexample's events, those that the message cites marked by their number in it. */
function tableOf({ trace, causes, violatedAt }: Counterexample, paint: Paint): string[] {
  const from = Math.max(0, Math.min(violatedAt - rowsMax + 5, trace.events.length - rowsMax));
  const rows = trace.events.slice(from, from + rowsMax).map((event, index) => row(event, from + index, causes));
  const header = ['', 'at', 'node', 'event', 'state'];
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()}`;
  return [
    paint('dim', line(header)),
    ...rows.map((cells, index) => (from + index === violatedAt ? paint('red', line(cells)) : line(cells))),
    ...(trace.events.length > rows.length
      ? [paint('dim', `  ${trace.events.length - rows.length} further events are not shown.`)]
      : []),
  ];
}

function row(event: Trace['events'][number], index: number, causes: readonly number[]): string[] {
  const cited = causes.indexOf(index);
  const facts = [
    ...Object.entries(event.state),
    ...Object.entries(event.ledger ?? {}).map(([key, value]) => [`judge's ${key}`, value] as const),
  ];
  const state = facts.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(', ');
  return [
    cited < 0 ? '' : String(cited + 1),
    String(event.at),
    String(event.node),
    eventText(event),
    cut(shown(state), 120),
  ];
}

function eventText({ kind, message }: TraceEvent): string {
  if (!message) return kind;
  const name = message.type ? shown(message.type) : `m${message.id}`;
  return kind === 'send' ? `send ${name} to ${message.to}` : `${kind} ${name} from ${message.from}`;
}

function provenance(verdict: Verdict): string {
  const work = `${counted(verdict.schedules, 'schedule')}, ${counted(verdict.events, 'event')}, ${Math.round(verdict.elapsedMs)} ms`;
  return `${work} · seed ${verdict.seed} · suite ${verdict.suite || 'unknown'}`;
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
const cut = (text: string, units: number): string => (text.length > units ? `${text.slice(0, units - 1)}…` : text);

/** What a learner wrote must not drive the terminal. */
const shown = (text: string): string => printable(text, 2_000).replaceAll('\n', ' ');
