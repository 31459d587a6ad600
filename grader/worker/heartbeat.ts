/** The worker's row, by which an operator sees that it lives and how its sandbox stands. Nothing is decided by it: that is presence.ts. */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Wall } from '../judge.ts';

export interface Heartbeat {
  /** Writes the row now. */
  beat(): Promise<void>;
  /** What the row says from the next beat on. */
  describe(state: { warm: boolean; walls: Wall[] }): void;
  /** Deletes the row. */
  end(): Promise<void>;
}

export function createHeartbeat(database: PrismaClient, id: string): Heartbeat {
  let state: { warm: boolean; walls: Wall[] } = { warm: false, walls: [] };
  return {
    describe(next) {
      state = next;
    },
    async beat() {
      // By the database's clock, which is the same for all machines.
      await database.$executeRaw`
        insert into "Worker" (id, "startedAt", "seenAt", warm, walls)
        values (${id}::uuid, now(), now(), ${state.warm}, ${JSON.stringify(state.walls)}::jsonb)
        on conflict (id) do update set "seenAt" = now(), warm = excluded.warm, walls = excluded.walls`;
    },
    async end() {
      await database.worker.deleteMany({ where: { id } });
    },
  };
}
