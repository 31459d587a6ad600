/** What is done to every request before the site sees it. */
import type { IncomingMessage } from 'node:http';

/**
 * Leaves exactly one address in X-Forwarded-For: the client's. Without a trusted proxy that is the socket's, whatever the
 * client claims; behind one it is the last entry, the only one that the proxy itself wrote.
 */
export function normaliseForwarding(request: IncomingMessage, trustProxy: boolean): void {
  const { headers, socket } = request;
  const claimed = String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim(); // prettier-ignore
  if (!trustProxy)
    for (const name of Object.keys(headers))
      if (/^(x-forwarded-|forwarded$|x-real-ip$)/.test(name)) delete headers[name];
  headers['x-forwarded-for'] = (trustProxy && claimed) || (socket.remoteAddress ?? '');
}

/** An event stream is never compressed: the compressor would hold events back. */
export function keepEventStreamPlain(request: IncomingMessage): void {
  if (/^\/api\/.*\/events$/.test((request.url ?? '').split('?')[0]!)) delete request.headers['accept-encoding'];
}

/**
 * Nothing from elsewhere, no inline script but Next's own, which carry the nonce; Monaco places inline styles and starts its
 * workers from blobs. Development also needs `eval`, for React's stacks.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Whether a request's path is the encoding of some text. */
export function isWellFormed(url: string | undefined): boolean {
  try {
    return decodeURI(url ?? '/') !== '';
  } catch {
    return false;
  }
}
