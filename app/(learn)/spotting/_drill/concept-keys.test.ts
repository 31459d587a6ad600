import { expect, it } from 'vitest';
import { conceptIds } from '../../../../content/concepts/concept-ids.ts';
import { conceptAt, keyOfConcept } from './concept-keys.ts';

it('gives each concept a key of its own, and finds it by that key in either case', () => {
  const keys = conceptIds.map((_, index) => keyOfConcept(index));
  expect(new Set(keys).size).toBe(conceptIds.length);
  expect(keys.map((key) => conceptAt(key.toLowerCase()))).toEqual(conceptIds.map((_, index) => index));
});

it('leaves every other key alone', () => {
  expect(['Enter', 'g', '0', '', 'Tab', '12'].map(conceptAt)).toEqual(Array<undefined>(6).fill(undefined));
});
