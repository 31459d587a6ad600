import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { randomOf } from '../../../../grader/sim/random.ts';
import { sha256 } from './sha256.ts';

const trusted = (text: string) => createHash('sha256').update(text.toWellFormed(), 'utf8').digest('hex');

test('agrees with the platform about the empty text and about every length around a block’s end', () => {
  for (let length = 0; length < 200; length++) expect(sha256('a'.repeat(length))).toBe(trusted('a'.repeat(length)));
});

test('agrees with the platform about text of every plane and about lone surrogates', () => {
  const random = randomOf(1);
  for (let round = 0; round < 200; round++) {
    const codes = Array.from({ length: random.below(90) }, () =>
      random.pick([0x41, 0xe9, 0x20ac, 0xd800, 0x1f600, 0xfffd]),
    );
    const text = String.fromCodePoint(...codes);
    expect(sha256(text)).toBe(trusted(text));
  }
});
