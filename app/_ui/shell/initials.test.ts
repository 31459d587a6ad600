import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['Mara Lindqvist', 'ML'],
  ['Adaeze  N.  Okonkwo', 'AO'],
  ['plato', 'P'],
  ['𝒜da 李', '𝒜李'],
  ['<script> "x"', 'SX'],
  ['— …', '?'],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
