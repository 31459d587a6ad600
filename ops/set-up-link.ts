import { createHash, randomBytes } from 'node:crypto';
import { createPrisma } from '../prisma/client.ts';

const minutesValid = 30;

/**
 * The one-time link with which the first account is made, so that no stranger can be first; `undefined` once there is an
 * account. The database keeps only the token's SHA-256. Links printed earlier and not yet expired stay valid until one is used.
 */
export async function createSetUpLink(databaseUrl: string, publicUrl: string, now: Date): Promise<string | undefined> {
  const prisma = createPrisma(databaseUrl);
  try {
    if ((await prisma.account.count()) > 0) return undefined;
    const token = randomBytes(32).toString('base64url');
    await prisma.setUpLink.deleteMany({ where: { expiresAt: { lt: now } } });
    await prisma.setUpLink.create({
      data: {
        tokenHash: createHash('sha256').update(token).digest(),
        expiresAt: new Date(now.getTime() + minutesValid * 60_000),
      },
    });
    return `${publicUrl}/set-up?token=${token}`;
  } finally {
    await prisma.$disconnect();
  }
}
