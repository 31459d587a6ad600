/**
 * The guest's console: it only appends. While grading nothing is kept and only the size is counted, as thousands of schedules print the
 * same; a run keeps the text.
 */
import { formatValue } from './format-value.ts';

export interface ConsoleOptions {
  /** Whether the text is wanted. */
  keep: boolean;
  /** UTF-16 units that may be printed in one schedule. */
  unitsMax: number;
  /** UTF-16 units of text that are kept. */
  unitsKept: number;
}

export interface Output {
  configure(options: ConsoleOptions): void;
  /** Forgets what was printed so far. */
  clear(): void;
  /** A new schedule begins, with nothing printed yet. */
  restart(): void;
  /** Whether any schedule has printed more than it may. */
  exceeded(): boolean;
  /** What was printed, one line per call, as far as it was kept. */
  text(): string;
}

/** Replaces the global `console`. Must run before the realm is frozen. */
export function installConsole(): Output {
  let options: ConsoleOptions = { keep: false, unitsMax: 0, unitsKept: 0 };
  let printed = 0;
  let kept: string[] = [];
  let unitsKept = 0;
  let exceeded = false;
  let indent = '';

  const count = (units: number): void => {
    printed += units;
    if (printed <= options.unitsMax) return;
    exceeded = true;
    throw new RangeError('Too much was printed in one execution');
  };
  const print = (values: readonly unknown[]): void => {
    if (!options.keep) {
      let units = 1;
      for (const value of values) units += typeof value === 'string' ? value.length + 1 : 16;
      return count(units);
    }
    const line = indent + values.map(formatValue).join(' ').replaceAll('\n', `\n${indent}`);
    if (unitsKept < options.unitsKept) kept.push(line.slice(0, options.unitsKept - unitsKept));
    unitsKept += line.length + 1;
    count(line.length + 1);
  };

  const clear = (): void => {
    printed = unitsKept = 0;
    kept = [];
    indent = '';
  };
  const log = (...values: unknown[]): void => print(values);
  const nothing = (): void => undefined;
  const methods = {
    log, info: log, warn: log, error: log, debug: log, trace: log, dir: (value: unknown) => print([value]), table: (value: unknown) => print([value]),
    assert: (holds: unknown, ...values: unknown[]) => { if (!holds) print(['Assertion failed', ...values]); },
    group: (...values: unknown[]) => { if (values.length > 0) print(values); if (indent.length < 20) indent += '  '; },
    groupEnd: () => { indent = indent.slice(2); },
    count: nothing, countReset: nothing, time: nothing, timeLog: nothing, timeEnd: nothing, clear: nothing,
  }; // prettier-ignore
  const console = { ...methods, groupCollapsed: methods.group };
  Object.defineProperty(globalThis, 'console', { value: console, writable: false, enumerable: false });

  return {
    configure: (next) => {
      options = next;
      exceeded = false;
      clear();
    },
    clear,
    restart: () => {
      printed = 0;
      indent = '';
    },
    exceeded: () => exceeded,
    text: () => kept.join('\n'),
  };
}
