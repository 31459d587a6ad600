/**
 * esbuild on hostile source. Its service is one process for all calls, which a deeply nested source can kill, an ambiguous one can keep
 * busy for ever (`A<A<A<…` is parsed by backtracking) and one that doubles itself can fill with gigabytes. So calls go one at a time, each
 * against the clock and with an eye on memory, and a service that died, hung or grew is replaced before the next.
 */
import * as esbuild from 'esbuild';
import { parserOutgrown } from './parser-memory.ts';

export type Parsed =
  | { kind: 'parsed'; code: string; map: string }
  /** What is wrong and where: line from 1, column from 0 in bytes, as esbuild counts. */
  | { kind: 'malformed'; text: string; line?: number; columnBytes?: number; lineText?: string }
  /** The source killed the parser, outlasted it or outgrew it. */
  | { kind: 'unparsable' };

const parseMsMax = 2_000;
/** UTF-16 units of printed code. Plain TypeScript prints shorter than it was written; enums and namespaces up to four times as long. */
const printedUnitsMax = 512 * 1024;
const probeMsMax = 5_000;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Transforms one source file, whatever is in it.
 * Rejects only where the parser does not work on harmless source either: that is our failure, not the learner's.
 */
export function parse(source: string, options: esbuild.TransformOptions): Promise<Parsed> {
  const result = queue.then(() => parseAlone(source, options));
  queue = result.catch(() => undefined);
  return result;
}

/** Ends the service, so that a process without other work can exit. */
export const stopParser = (): Promise<void> => esbuild.stop();

async function parseAlone(source: string, options: esbuild.TransformOptions): Promise<Parsed> {
  try {
    const { code, map } = await within(parseMsMax, esbuild.transform(source, options));
    return code.length > printedUnitsMax ? { kind: 'unparsable' } : { kind: 'parsed', code, map };
  } catch (error) {
    if (isTransformFailure(error)) {
      const [first] = error.errors;
      const at = first?.location;
      return {
        kind: 'malformed',
        text: first?.text ?? 'The source could not be parsed',
        ...(at ? { line: at.line, columnBytes: at.column, lineText: at.lineText } : {}),
      };
    }
    // The service died, hung or grew. Harmless source tells whether that was the source's doing.
    await esbuild.stop();
    await within(probeMsMax, esbuild.transform('export {}'));
    return { kind: 'unparsable' };
  }
}

const isTransformFailure = (error: unknown): error is esbuild.TransformFailure =>
  error instanceof Error && Array.isArray((error as Partial<esbuild.TransformFailure>).errors);

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  let over = false;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The parser took longer than ${milliseconds} ms`)), milliseconds);
  });
  const outgrown = parserOutgrown(() => over).then(() => Promise.reject(new Error('The parser took too much memory')));
  return Promise.race([work, late, outgrown]).finally(() => {
    over = true;
    clearTimeout(timer);
  });
}
