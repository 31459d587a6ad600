import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

/** A client with a pool of its own, at most ten connections, opened on first use. End it with `$disconnect()`. */
export const createPrisma = (databaseUrl: string): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 10 }) });
