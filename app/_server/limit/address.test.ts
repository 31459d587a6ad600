import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it('believes the last entry alone, which is the only one that the client cannot write', () => {
  expect(addressOf('1.1.1.1, 203.0.113.7')).toBe('203.0.113.7');
});

it('counts an IPv4 address the same when it comes mapped into IPv6', () => {
  expect(addressOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

it('counts a whole /64 of IPv6 together, and no more than that', () => {
  expect(addressOf('2001:db8:0:1::5')).toBe(addressOf('2001:0db8:0000:0001:ffff:ffff:ffff:ffff'));
  expect(addressOf('2001:db8:0:1::5')).not.toBe(addressOf('2001:db8:0:2::5'));
  expect(addressOf('::1')).toBe('0:0:0:0::/64');
});

it('counts all together of whom nothing is known', () => {
  expect(addressOf(null)).toBe('unknown');
  expect(addressOf('')).toBe('unknown');
});
