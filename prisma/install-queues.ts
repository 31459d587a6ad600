import { PgBoss } from 'pg-boss';
import { queues } from '../grader/contract/queue.ts';

/** Installs or updates pg-boss' own schema and brings every queue to its definition. Sites and workers then open it with `migrate: false`. */
export async function installQueues(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => {}); // What matters is thrown by the call it concerns.
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const { name, ...options } of queues) {
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop();
  }
}
