import { createServer } from 'node:net';

/** Whether something can be bound to this port now. `error.code` of a refusal otherwise, such as EADDRINUSE or EACCES. */
export const tryPort = (port: number, host: string): Promise<{ port: number } | { code: string }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address() as { port: number };
      server.close(() => resolve({ port: address.port }));
    });
  });

/** The preferred loopback port if it is free, any free one otherwise. */
export async function choosePort(preferred = 0): Promise<number> {
  for (const port of [preferred, 0]) {
    const tried = await tryPort(port, '127.0.0.1');
    if ('port' in tried) return tried.port;
  }
  throw new Error('No free port on 127.0.0.1.');
}
