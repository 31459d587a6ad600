/**
 * How long a function is: formatted by the pinned Prettier at width 120, non-blank lines without comments, from its signature to its
 * closing brace. So neither one long line nor one line per token changes the count. The judge counts by it, and the editor while one
 * types: Prettier's standalone form runs in both.
 */
import type { Plugin } from 'prettier';
import * as babel from 'prettier/plugins/babel';
import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';
import type { Language } from '../grader/contract/request.ts';

export type LineCount =
  | { kind: 'counted'; lines: number }
  /** No such function can be found. */
  | { kind: 'absent' }
  /** The formatter refuses the source. */
  | { kind: 'unformattable'; message: string };

const parsers = { typescript: typescript.parsers.typescript, javascript: babel.parsers.babel };
const parserNames = { typescript: 'typescript', javascript: 'babel' } as const;

/** Counts the lines of the function that the module exports under a name, whatever form it is declared in. */
export async function countLines(source: string, language: Language, exported: string): Promise<LineCount> {
  const options = {
    parser: parserNames[language],
    plugins: [babel, estree as Plugin, typescript],
    printWidth: 120,
    embeddedLanguageFormatting: 'off' as const,
  };
  // Nothing is exempt from being formatted.
  const withoutExemptions = source.replaceAll('prettier-ignore', 'prettier_ignore');
  let text: string;
  let module: Module;
  try {
    text = await format(withoutExemptions, options);
    module = moduleOf(await parsers[language].parse(text, options as never));
  } catch (error) {
    return { kind: 'unformattable', message: firstLine(error) };
  }
  const span = spanOf(module.body, exported);
  return span ? { kind: 'counted', lines: linesIn(text, span, module.comments) } : { kind: 'absent' };
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);

/** A node of either parser's tree: ESTree, with positions. */
interface Node {
  type: string;
  range?: [number, number];
  start?: number;
  end?: number;
  [part: string]: unknown;
}
interface Module {
  body: Node[];
  comments: Node[];
}
type Span = readonly [start: number, end: number];

function moduleOf(tree: unknown): Module {
  const root = tree as Node & { program?: Node };
  const program = root.program ?? root;
  return { body: program.body as Node[], comments: ((root.comments ?? program.comments) as Node[] | undefined) ?? [] };
}

const positionsOf = (node: Node): Span => node.range ?? [node.start!, node.end!];

/** Where the exported function lies; null where there is none to be found at the module's top level. */
function spanOf(body: readonly Node[], exported: string): Span | null {
  const local = localName(body, exported);
  return local === null ? null : spanOfBinding(body, local, new Set());
}

/** The name that the module itself has for an export. */
function localName(body: readonly Node[], exported: string): string | null {
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    if (statement.declaration && bindingIn(statement.declaration as Node, exported)) return exported;
    for (const specifier of (statement.specifiers as Node[] | undefined) ?? [])
      if (nameOf(specifier.exported) === exported) return nameOf(specifier.local);
  }
  return null;
}

const nameOf = (node: unknown): string | null => {
  const { name, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return typeof name === 'string' ? name : typeof value === 'string' ? value : null;
};

/** The function declaration or the variable's declarator of that name, in one statement. */
function bindingIn(statement: Node, name: string): Node | null {
  if (statement.type === 'FunctionDeclaration') return nameOf(statement.id) === name ? statement : null;
  if (statement.type !== 'VariableDeclaration') return null;
  return (statement.declarations as Node[]).find(({ id }) => nameOf(id) === name) ?? null;
}

/** From the signature to the closing brace. A function that is made by another's call is all of that call. */
function spanOfBinding(body: readonly Node[], name: string, seen: Set<string>): Span | null {
  if (seen.has(name)) return null;
  seen.add(name);
  for (const statement of body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? (statement.declaration as Node | null) : statement;
    const binding = declaration ? bindingIn(declaration, name) : null;
    if (!binding) continue;
    if (binding.type === 'FunctionDeclaration') return positionsOf(binding);
    const value = bare(binding.init as Node | null);
    if (!value) return null;
    if (value.type === 'Identifier') return spanOfBinding(body, nameOf(value)!, seen);
    return [positionsOf(binding)[0], positionsOf(value)[1]];
  }
  return null;
}

const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'ParenthesizedExpression']);

function bare(node: Node | null): Node | null {
  let inner = node;
  while (inner && wrappers.has(inner.type)) inner = inner.expression as Node;
  return inner;
}

/** Lines that have anything in them besides white space and comments. */
function linesIn(text: string, [start, end]: Span, comments: readonly Node[]): number {
  const characters = [...text.slice(start, end).split('')];
  for (const comment of comments) {
    const [from, to] = positionsOf(comment);
    for (let at = Math.max(from, start); at < Math.min(to, end); at++)
      if (characters[at - start] !== '\n') characters[at - start] = ' ';
  }
  return characters
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}
