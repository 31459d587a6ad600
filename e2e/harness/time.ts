/** Time passes for an attempt without a test waiting for it: all that is recorded of it moves into the past. */
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** As if everything so far had been so many minutes earlier; the job that waits for the deadline is due if the deadline has passed. */
export async function passMinutes(database: PrismaClient, attempt: string, minutes: number): Promise<void> {
  const by = `${minutes} minutes`;
  await database.$transaction([
    database.$executeRaw`update "Draft" set "savedAt" = "savedAt" - ${by}::interval where "attemptId" = ${attempt}::uuid`,
    database.$executeRaw`update "Submission" set "createdAt" = "createdAt" - ${by}::interval where "attemptId" = ${attempt}::uuid`,
    database.$executeRaw`update "Attempt" set "startedAt" = "startedAt" - ${by}::interval, "deadlineAt" = "deadlineAt" - ${by}::interval
      where id = ${attempt}::uuid`,
    database.$executeRaw`update pgboss.job set start_after = start_after - ${by}::interval
      where name = 'deadlines' and data->>'attempt' = ${attempt}`,
  ]);
}

/** Tells open pages that something about the attempt has changed, as whoever changes it does. */
export async function tellOf(database: PrismaClient, attempt: string): Promise<void> {
  await database.$executeRaw`select pg_notify('judging', ${JSON.stringify({ kind: 'attempt', id: attempt })})`;
}
