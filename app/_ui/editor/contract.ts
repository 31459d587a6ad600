/**
 * The kata's contract as the language service sees it: importable as './<slug>', and compared with what the solution exports.
 * Text in, text out; the texts are handed to the worker as extra libraries.
 */
import type { Language } from '../../../grader/contract/request.ts';

/** Where everything lives in the language service's imagined file system; one folder per language, so that './solution' is never two files. */
export const folderOf = (language: Language): string => `file:///${language}`;
export const solutionPath = (language: Language): string =>
  `${folderOf(language)}/solution.${language === 'typescript' ? 'ts' : 'js'}`;
export const contractPath = (language: Language, slug: string): string => `${folderOf(language)}/${slug}.d.ts`;
export const checkPath = (language: Language): string => `${folderOf(language)}/contract-check.ts`;
export const globalsPath = (language: Language): string => `${folderOf(language)}/globals.d.ts`;

/** What the sandbox offers beyond ECMAScript itself. There is no DOM and no Node in it. */
export const sandboxGlobals = `interface Console {
  /** Printed beside the verdict or the run, with its line. */
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
}
declare const console: Console;
declare function structuredClone<Value>(value: Value): Value;
`;

/** Names of the values (not the types) that a contract says a solution exports, in its order. */
export function exportedNames(contract: string): string[] {
  const declarations = contract.matchAll(
    /^export declare (?:abstract class|class|function|const|let) ([A-Za-z_$][\w$]*)/gm,
  );
  return [...new Set([...declarations].map((match) => match[1]!))];
}

/**
 * A contract to stand in for one that is hidden: the types that the signatures name, and nothing of what they are. So the language
 * service takes the imports for what they are and tells nothing that is to be remembered.
 */
export function standInContract(slug: string, signatures: string): string {
  const imports = signatures.matchAll(/^import type \{([^}]*)\} from '\.\/([\w-]+)';/gm);
  const names = [...imports].flatMap(([, list, from]) => (from === slug ? list!.split(',') : []));
  return names
    .map((name) => name.trim())
    .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
    .map((name) => `export type ${name} = any;\n`)
    .join('');
}

/** Lines before the first name's line in `checkText`. */
const preambleLines = 1;

/** A module that compiles exactly if the solution exports what the contract says: line n + 1 is about the n-th name. */
export function checkText(slug: string, names: readonly string[]): string {
  const lines = names.map((name) => `export const ${name}: typeof import('./${slug}').${name} = solution.${name};`);
  return [`import * as solution from './solution';`, ...lines, ''].join('\n');
}

/** What the language service says about one position of a file. */
export interface Diagnostic {
  code: number;
  /** Of its first line, from 0. */
  line: number;
  message: string;
}

export type ContractProblem = { kind: 'missing'; name: string } | { kind: 'differs'; name: string; message: string };

/** “Property does not exist” (2339, 2551 with a suggestion) and “is not a module” (2306): nothing of that name is exported. */
const missingCodes = new Set([2339, 2551, 2306]);

/** Reads the diagnostics of `checkText` as sentences about exports, one per name at most. */
export function readContractProblems(names: readonly string[], diagnostics: readonly Diagnostic[]): ContractProblem[] {
  if (diagnostics.some(({ code, line }) => line < preambleLines && missingCodes.has(code)))
    return names.map((name) => ({ kind: 'missing', name }));
  return names.flatMap((name, index): ContractProblem[] => {
    const found = diagnostics.find(({ line }) => line === index + preambleLines);
    if (!found) return [];
    return [
      missingCodes.has(found.code) ? { kind: 'missing', name } : { kind: 'differs', name, message: found.message },
    ];
  });
}
