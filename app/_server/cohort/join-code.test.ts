import { expect, it } from 'vitest';
import { newJoinCode, readJoinCode, showJoinCode } from './join-code.ts';

it('reads what it wrote, as it is shown and as it may be typed', () => {
  const code = newJoinCode();
  expect(readJoinCode(code)).toBe(code);
  expect(readJoinCode(` ${showJoinCode(code).toLowerCase()} `)).toBe(code);
  expect(readJoinCode('oil0-1234')).toBe('01101234');
});

it.each(['', '1234567', '123456789', '1234-567U', 'é2345678', '1'.repeat(101)])(
  'does not take %j for a code',
  (typed) => {
    expect(readJoinCode(typed)).toBeNull();
  },
);
