/** The site's one connection pool, opened on first use: a build has no database. */
import { createPrisma } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** On globalThis, because a development server evaluates modules anew on every change and pools would pile up. */
const shared = globalThis as typeof globalThis & { quorumDojoDatabase?: PrismaClient };

/** The address the launcher resolved and handed down. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '') throw new Error('DATABASE_URL is unset: start the site with npm start.');
  return url;
}

export const database = (): PrismaClient => (shared.quorumDojoDatabase ??= createPrisma(databaseUrl()));
