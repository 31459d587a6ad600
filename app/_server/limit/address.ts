/** Who is counted together when tries are counted by network address. */
import { isIPv6 } from 'node:net';

/**
 * The client's address from X-Forwarded-For, whose last entry is the one that our own server or the trusted proxy wrote;
 * the others are whatever the client says. An IPv6 address counts as its /64, of which one household has a whole one.
 */
export function addressOf(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? '';
  const address = last.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(address)) return address === '' ? 'unknown' : address.slice(0, 64);
  return `${first64Bits(address)}::/64`;
}

function first64Bits(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
