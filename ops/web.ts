/** The site, as a process of its own. Its environment comes from `processEnvironment` (ops/settings.ts). */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { OperatorError, runCommand } from './failure.ts';
import { contentSecurityPolicy, isWellFormed, keepEventStreamPlain, normaliseForwarding } from './request-headers.ts';
import { readSettings } from './settings.ts';

/** How long open requests may still take once the site is told to stop; event streams do not end by themselves. */
const graceMs = 1500;

async function main(): Promise<void> {
  const { host, port, trustProxy } = readSettings();
  const development = process.env.NODE_ENV !== 'production';
  const site = next({ dev: development, dir: join(import.meta.dirname, '..'), hostname: host, port, turbopack: true });
  await site.prepare();
  const handle = site.getRequestHandler();

  const server = createServer((request, response) => {
    if (!isWellFormed(request.url)) {
      // Next answers 500 to a path that no text is encoded as.
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Bad request.');
      return;
    }
    normaliseForwarding(request, trustProxy);
    keepEventStreamPlain(request);
    const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), development);
    request.headers['content-security-policy'] = policy; // Where Next looks for the nonce.
    response.setHeader('Content-Security-Policy', policy);
    void handle(request, response);
  });
  const upgrade = site.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head));

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new OperatorError(`cannot listen on ${host}:${port} (${error.code}).`));
    });
    server.listen(port, host, resolve);
  });
  process.send?.('ready');

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs);
    setTimeout(() => process.exit(0), graceMs + 500);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop).once('disconnect', stop);
}

await runCommand(main);
