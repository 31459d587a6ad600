import { expect, it } from 'vitest';
import { describeContract, describeTypes } from './type-state.ts';

it('claims nothing before the language service has answered', () => {
  expect(describeTypes({ kind: 'starting' })).toBe('TypeScript starting');
  expect(describeContract({ kind: 'starting' })).toBeNull();
});

it('counts problems in words', () => {
  expect(describeTypes({ kind: 'ready', problems: 0, contract: [] })).toBe('TypeScript ready, 0 problems');
  expect(describeTypes({ kind: 'ready', problems: 1, contract: [] })).toBe('TypeScript ready, 1 problem');
});

it('says which exports are missing and which are of another type', () => {
  const contract = [
    { kind: 'missing', name: 'simulate' },
    { kind: 'missing', name: 'verify' },
    { kind: 'differs', name: 'Process', message: '' },
  ] as const;
  expect(describeContract({ kind: 'ready', problems: 0, contract })).toBe(
    'Contract: simulate and verify are not exported yet; Process is of another type.',
  );
  expect(describeContract({ kind: 'ready', problems: 3, contract: [] })).toBeNull();
});
