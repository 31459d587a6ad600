/**
 * What stands at the door: size, syntax, imports and exports, checked outside the sandbox and without running anything.
 * What comes in is a strict-mode module, printed anew by the parser, so that no text of the learner's can break out of its wrapper.
 */
import { init, parse as readModule, type Import } from 'es-module-lexer';
import { sourceLimitBytes, type Language } from '../contract/request.ts';
import type { ExportKind } from '../contract/judge-session.ts';
import { parse, type Parsed } from './parser.ts';
import { sourcePositions, type SourcePositions } from './source-positions.ts';
import { guestFile, wrapGuest } from './guest-module.ts';

export type Rejection = {
  kind: 'rejected';
  reason: 'syntax' | 'import' | 'missing-export' | 'too-large';
  message: string;
  line?: number;
  column?: number;
};
export type Admission = { kind: 'admitted'; code: string; positions: SourcePositions } | Rejection;

/** Checks and prints a submission. `exports` are the contract's. Rejects only where the parser itself fails us. */
export async function admit(
  source: string,
  language: Language,
  exports: Readonly<Record<string, ExportKind>>,
): Promise<Admission> {
  const bytes = Buffer.byteLength(source, 'utf8');
  if (bytes > sourceLimitBytes) return tooLarge(bytes);

  const text = neutralise(source);
  const lines = text.split('\n').length;
  const printed = await parse(text, {
    loader: language === 'typescript' ? 'ts' : 'js',
    format: 'esm',
    sourcefile: guestFile,
    sourcemap: 'external',
    target: 'es2024',
    supported: { 'top-level-await': false },
    legalComments: 'none',
    treeShaking: false,
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  if (printed.kind !== 'parsed') return misparsed(printed);
  const positions = sourcePositions(printed.map, lines);
  const outline = await checkOutline(printed.code, exports, positions);
  if (outline.kind === 'rejected') return outline;
  return { kind: 'admitted', code: wrapGuest(outline.body, outline.locals), positions };
}

/** `#!` becomes a comment, and a comment that would name another source map loses its power; every position stays as it was. */
const neutralise = (source: string): string =>
  source.replace(/^#!/, '//').replaceAll('sourceMappingURL=', 'sourceMappingURL:');

/** What parser, reader and engine each fail at, sooner or later. */
export const tooDeep = 'The source is nested too deeply, or takes too much, to be parsed.';

const tooLarge = (bytes: number): Rejection => ({
  kind: 'rejected',
  reason: 'too-large',
  message: `The source is ${bytes.toLocaleString('en')} bytes long; at most ${sourceLimitBytes.toLocaleString('en')} are read.`,
});

function misparsed(parsed: Exclude<Parsed, { kind: 'parsed' }>): Rejection {
  if (parsed.kind === 'unparsable') return { kind: 'rejected', reason: 'syntax', message: tooDeep };
  const message = parsed.text.startsWith('Top-level await')
    ? 'Top-level await is not available here: a module has to be ready at once.'
    : sentence(parsed.text);
  return {
    kind: 'rejected',
    reason: 'syntax',
    message,
    ...(parsed.line === undefined ? {} : { line: parsed.line, column: columnOf(parsed) }),
  };
}

/** esbuild counts bytes from 0; editors count UTF-16 units from 1. */
const columnOf = ({ lineText = '', columnBytes = 0 }: { lineText?: string; columnBytes?: number }): number =>
  Buffer.from(lineText, 'utf8').subarray(0, columnBytes).toString('utf8').length + 1;

const sentence = (text: string): string => {
  const cut = text.length > 400 ? `${text.slice(0, 400)}…` : text;
  return /[.!?…]$/.test(cut) ? cut : `${cut}.`;
};

/** A module's statements, and what each of the contract's exports is called in them. */
interface Outline {
  kind: 'outlined';
  body: string;
  locals: Record<string, string>;
}

async function checkOutline(
  code: string,
  exports: Readonly<Record<string, ExportKind>>,
  positions: SourcePositions,
): Promise<Outline | Rejection> {
  await init();
  const read = readOutline(code);
  if (!read) return misparsed({ kind: 'unparsable' });
  const [[first], found] = read;
  if (first) return refusedImport(first, code, positions);

  const { body, exported } = splitOff(code, found[0]?.exportStart);
  const names = Object.keys(exports);
  const missing = names.filter((name) => !exported.has(name));
  if (missing.length > 0)
    return { kind: 'rejected', reason: 'missing-export', message: missingMessage(missing, exports) };
  return { kind: 'outlined', body, locals: Object.fromEntries(names.map((name) => [name, exported.get(name)!])) };
}

/** A name as esbuild prints it, in ASCII. */
const name = String.raw`(?:[\w$]|\\u(?:[\da-fA-F]{4}|\{[\da-fA-F]+\}))+`;
/**
 * However a module exports, esbuild prints it with one clause at its very end, a line for each name. Where there is none, a text may look
 * like one. So the clause is where a lexer sees it, and what is called a name in it, which goes into the wrapper, has to be one: a text that
 * was cut in two for all that would never end, and be no code.
 */
const exportClause = new RegExp(`^export \\{\\n((?: {2}${name}(?: as (?:${name}|["'].+))?,?\\n)+)\\};\\n$`);

/** A printed module's statements, and by the name of each export what it is called in them. `start`: of the clause of exports, if any. */
function splitOff(code: string, start = code.length): { body: string; exported: ReadonlyMap<string, string> } {
  const clause = exportClause.exec(code.slice(start));
  if (!clause) return { body: code, exported: new Map() };
  const specifiers = clause[1]!.matchAll(/^ {2}(\S+?)(?: as (\S+?))?,?$/gm);
  return {
    body: code.slice(0, start),
    exported: new Map([...specifiers].map(([, local, name]) => [name ?? local!, local!])),
  };
}

/** Undefined where the printed module is nested deeper than its reader can follow. */
function readOutline(code: string): ReturnType<typeof readModule> | undefined {
  try {
    return readModule(code);
  } catch {
    return undefined;
  }
}

function refusedImport(found: Import, code: string, positions: SourcePositions): Rejection {
  const before = code.slice(0, found.importStart).split('\n');
  // The outline is of the bare module; positions count the wrapper's line above it.
  const at = positions.original(before.length + 1, before.at(-1)!.length + 1);
  return { kind: 'rejected', reason: 'import', message: importMessage(found), ...at };
}

function importMessage(found: Import): string {
  if (found.type === 'import-meta') return 'import.meta is not available here.';
  const what = found.specifier ? JSON.stringify(found.specifier.slice(0, 60)) : 'A module';
  return `${what} cannot be imported: all that a solution needs is in the language or handed to it. Type-only imports are fine.`;
}

const missingMessage = (missing: readonly string[], exports: Readonly<Record<string, ExportKind>>): string => {
  const described = missing.map((name) => `${name} (a ${exports[name]})`.replace('(a array)', '(an array)'));
  return `The contract's ${described.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not exported.`;
};
