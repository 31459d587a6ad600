import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText, exportedNames, standInContract, readContractProblems } from './contract.ts';

const contractOf = (slug: string) => readFileSync(`content/katas/${slug}/api.d.ts`, 'utf8');

describe('the names a contract asks for', () => {
  it('are its values, not its types', () => {
    expect(exportedNames(contractOf('logical-clocks'))).toEqual(['Process', 'simulate', 'concurrentPairs', 'verify']);
    expect(exportedNames(contractOf('raft-election'))).toEqual(['Node']);
    expect(exportedNames(contractOf('idempotent-payments'))).toEqual(['handlePayment', 'schema', 'failureModes']);
  });
});

describe('the check of a solution against its contract', () => {
  const names = ['Process', 'simulate'];

  it('has one line per name, after the import', () => {
    expect(checkText('logical-clocks', names).split('\n')).toEqual([
      `import * as solution from './solution';`,
      `export const Process: typeof import('./logical-clocks').Process = solution.Process;`,
      `export const simulate: typeof import('./logical-clocks').simulate = solution.simulate;`,
      '',
    ]);
  });

  it('tells a missing export from one of another type', () => {
    const differs = { code: 2322, line: 1, message: "Type '() => void' is not assignable" };
    const missing = { code: 2339, line: 2, message: "Property 'simulate' does not exist" };
    expect(readContractProblems(names, [differs, missing])).toEqual([
      { kind: 'differs', name: 'Process', message: "Type '() => void' is not assignable" },
      { kind: 'missing', name: 'simulate' },
    ]);
  });

  it('says of a solution that exports nothing at all that every name is missing', () => {
    expect(readContractProblems(names, [{ code: 2306, line: 0, message: 'is not a module' }])).toEqual([
      { kind: 'missing', name: 'Process' },
      { kind: 'missing', name: 'simulate' },
    ]);
  });

  it('finds nothing where the language service found nothing', () => {
    expect(readContractProblems(names, [])).toEqual([]);
  });
});

it('a hidden contract is stood in for by names without content', () => {
  const signatures = `import type { Environment, Message } from './toy';\nimport type { Other } from './elsewhere';\n`;
  expect(standInContract('toy', signatures)).toBe('export type Environment = any;\nexport type Message = any;\n');
  expect(exportedNames(standInContract('toy', signatures))).toEqual([]);
  expect(standInContract('toy', 'export class Node {}')).toBe('');
});
