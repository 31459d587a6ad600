/** What pages ask about accounts. */
import { notFound } from 'next/navigation';
import { database } from '../database.ts';
import type { Actor } from './actor.ts';
import { mayManageAccounts } from './policy.ts';
import { hashToken } from './set-up-link.ts';

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  operator: boolean;
  createdAt: Date;
  removedAt: Date | null;
  /** How many they have handed in. */
  submissions: number;
};

/** Whether nobody has an account yet, so that only the printed link opens the door. */
export async function installationIsNew(): Promise<boolean> {
  return (await database().account.findFirst({ select: { id: true } })) === null;
}

/** The set-up link of this token, if it still opens the door. */
export async function selectOptionalSetUpLink(token: string): Promise<{ expiresAt: Date } | null> {
  const link = await database().setUpLink.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { expiresAt: true },
  });
  return link !== null && (await installationIsNew()) ? link : null;
}

/** Everybody, oldest account first, the removed ones included. Does not exist for anyone but an operator. */
export async function listAccounts(actor: Actor): Promise<AccountRow[]> {
  if (mayManageAccounts(actor).kind === 'denied') notFound();
  const accounts = await database().account.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      operator: true,
      createdAt: true,
      removedAt: true,
      _count: { select: { submissions: true } },
    },
  });
  return accounts.map(({ _count, ...account }) => ({ ...account, submissions: _count.submissions }));
}
