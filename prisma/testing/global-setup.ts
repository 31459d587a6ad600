/** One real PostgreSQL for a whole test run, started only where a test of it is run, and gone afterwards. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a migrated, empty database, which tests copy and never touch. */
    templateDatabaseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = join(import.meta.dirname, 'template-database.ts');
  const server = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [databaseUrl] = await Promise.race([
    once(createInterface(server.stdout), 'line') as Promise<[string]>,
    ended.then(([code]) => {
      throw new Error(`PostgreSQL for the tests ended with exit code ${code} before it was ready.`);
    }),
  ]);
  project.provide('templateDatabaseUrl', databaseUrl);
  return async () => {
    server.stdin.end();
    await ended;
  };
}
