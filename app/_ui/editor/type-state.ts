/** What the language service said last about the solution, in its own answer; nothing is claimed before it has answered. */
import type { ContractProblem } from './contract.ts';

export type TypeState =
  | { kind: 'starting' }
  /** `problems`: errors of syntax and type in the solution. `contract`: what its exports lack. */
  | { kind: 'ready'; problems: number; contract: readonly ContractProblem[] }
  /** The worker did not start or died: ours, and no hindrance to submitting. */
  | { kind: 'unavailable' };

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The words of the editor's foot. */
export function describeTypes(state: TypeState): string {
  switch (state.kind) {
    case 'starting':
      return 'TypeScript starting';
    case 'ready':
      return `TypeScript ready, ${plural(state.problems, 'problem')}`;
    case 'unavailable':
      return 'TypeScript unavailable';
  }
}

/** One sentence about the exports, or null where they are as the contract says. */
export function describeContract(state: TypeState): string | null {
  if (state.kind !== 'ready' || state.contract.length === 0) return null;
  const missing = state.contract.filter(({ kind }) => kind === 'missing').map(({ name }) => name);
  const differing = state.contract.filter(({ kind }) => kind === 'differs').map(({ name }) => name);
  const sentences = [
    missing.length > 0 ? `${list(missing)} ${missing.length === 1 ? 'is' : 'are'} not exported yet` : null,
    differing.length > 0 ? `${list(differing)} ${differing.length === 1 ? 'is' : 'are'} of another type` : null,
  ];
  return `Contract: ${sentences.filter((sentence) => sentence !== null).join('; ')}.`;
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
