/** How the installation is doing, for its operator. */
import { z } from 'zod';
import { database } from '../database.ts';
import { isDatabaseBuiltIn } from '../settings.ts';

const wallSchema = z.object({ name: z.string(), holds: z.boolean(), note: z.string() });
export type Wall = z.infer<typeof wallSchema>;

export type InstallationStatus = {
  /** `migrations`: how many are applied. */
  database: { version: string; builtIn: boolean; migrations: number };
  /** Those heard from within the last 15 seconds, of which a living one is heard every three; longest running first. */
  workers: { id: string; seenAt: Date; warm: boolean; walls: Wall[] }[];
};

type WorkerRow = { id: string; seenAt: Date; warm: boolean; walls: unknown };

export async function installationStatus(): Promise<InstallationStatus> {
  const [versions, migrations, workers] = await Promise.all([
    database().$queryRaw<{ server_version: string }[]>`show server_version`,
    database().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
    database().$queryRaw<WorkerRow[]>`
      select id, "seenAt", warm, walls from "Worker" where "seenAt" > now() - interval '15 seconds' order by "startedAt", id`,
  ]);
  return {
    database: {
      version: versions[0]?.server_version ?? 'unknown',
      builtIn: isDatabaseBuiltIn(),
      migrations: migrations[0]?.count ?? 0,
    },
    workers: workers.map((worker) => ({ ...worker, walls: wallSchema.array().catch([]).parse(worker.walls) })),
  };
}
