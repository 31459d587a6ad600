/** Sources, for kata 1 where nothing else is said: those that ship with it, and honest ones with one thing put into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const katas = join(import.meta.dirname, '../../content/katas');
const read = (path: string, kata = 'logical-clocks'): string => readFileSync(join(katas, kata, path), 'utf8');

export const correct = read('solutions/class-and-loops.ts');
export const correctInJavaScript = read('solutions/plain-prototypes.js');
export const correctElection = read('solutions/closures.ts', 'raft-election');
export const correctPayments = read('solutions/waits-with-sleep.ts', 'idempotent-payments');
export const starter = read('starter.ts');

/** A mutant, and the rule that it breaks first of all, as its first line says. */
export function mutant(name: string): { source: string; invariant: string } {
  const source = read(`mutants/${name}`);
  return { source, invariant: /^\/\/ @invariant ([a-z-]+)/.exec(source)![1]! };
}

/** `correct` with a statement as the first of every local event, and the line where that stands. */
export function inLocalEvent(statement: string): { source: string; line: number } {
  const head = /localEvent\(\)[^{]*\{\n/;
  const source = correct.replace(head, (found) => `${found}    ${statement}\n`);
  if (source === correct) throw new Error('The correct solution has no localEvent of this form.');
  return { source, line: source.slice(0, source.indexOf(statement)).split('\n').length };
}

/** `correct` with a statement at its end, where it runs as the module is loaded. */
export const atLoad = (statement: string): string => `${correct}\n${statement}\n`;
