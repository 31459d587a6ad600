import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isWellFormed, keepEventStreamPlain, normaliseForwarding } from './request-headers.ts';

const requestOf = (headers: IncomingHttpHeaders, url = '/') =>
  ({ headers: { ...headers }, url, socket: { remoteAddress: '203.0.113.9' } }) as unknown as IncomingMessage;

describe('forwarding headers', () => {
  it('are what the socket says, whatever a client claims', () => {
    const request = requestOf({
      host: 'dojo',
      forwarded: 'for=1.1.1.1',
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '1.1.1.1',
    });
    normaliseForwarding(request, false);
    expect(request.headers).toEqual({ host: 'dojo', 'x-forwarded-for': '203.0.113.9' });
  });

  it('behind a trusted proxy are the entry that the proxy wrote, not those a client put before it', () => {
    const request = requestOf({ 'x-forwarded-for': '1.1.1.1, 198.51.100.7', 'x-forwarded-proto': 'https' });
    normaliseForwarding(request, true);
    expect(request.headers).toEqual({ 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' });
  });

  it('fall back on the socket where a trusted proxy wrote none', () => {
    const request = requestOf({});
    normaliseForwarding(request, true);
    expect(request.headers['x-forwarded-for']).toBe('203.0.113.9');
  });
});

describe('event streams', () => {
  it('are never compressed, and nothing else is touched', () => {
    const stream = requestOf({ 'accept-encoding': 'gzip' }, '/api/submissions/1/events?from=2');
    const page = requestOf({ 'accept-encoding': 'gzip' }, '/events');
    keepEventStreamPlain(stream);
    keepEventStreamPlain(page);
    expect(stream.headers).toEqual({});
    expect(page.headers).toEqual({ 'accept-encoding': 'gzip' });
  });
});

describe('the content security policy', () => {
  it('lets in scripts of this site and of this answer alone', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).toContain(`script-src 'self' 'nonce-abc';`);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });
});

it('a path that encodes no text is told from one that does', () => {
  expect(isWellFormed('/katas/raft-election?submission=%C3%A9')).toBe(true);
  expect(isWellFormed('/katas/%E0%A4%A')).toBe(false);
  expect(isWellFormed('/%')).toBe(false);
});
