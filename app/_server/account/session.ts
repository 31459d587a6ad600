/** The one module that knows how sessions are kept: who is asking, on every request, as the database has it now. */
import { getServerSession } from 'next-auth/next';
import { encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '../database.ts';
import { authOptions, sessionCookie, sessionMaxAgeSeconds } from './auth-options.ts';
import { actorOfSession } from './actor.ts';
import type { Actor } from './actor.ts';
import { signInPath } from './own-path.ts';

export type { Actor } from './actor.ts';

/** Who is asking; null where nobody is signed in, the session was ended, or the account was removed. Read once per request. */
export const currentActor: () => Promise<Actor | null> = cache(async () => {
  const session = await getServerSession(authOptions());
  return session === null ? null : actorOfSession(database(), session);
});

/** For what outlives a request: tells, as often as it is asked, whether the session that it began with still holds. */
export async function watchSession(): Promise<() => Promise<boolean>> {
  const session = await getServerSession(authOptions());
  return async () => session !== null && (await actorOfSession(database(), session)) !== null;
}

/** Who is asking; whoever is nobody goes to sign in and comes back to the page they asked for. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor !== null) return actor;
  redirect(signInPath((await headers()).get('x-own-path')));
}

/** Who is asking, if they run the installation; for everybody else the page does not exist. */
export async function requireOperator(): Promise<Actor> {
  const actor = await requireActor();
  if (!actor.operator) notFound();
  return actor;
}

/** Gives this browser a session of the new version, after `sessionVersion` was raised to end all the others. */
export async function renewSession(accountId: string, sessionVersion: number): Promise<void> {
  const { secret } = authOptions();
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is unset.');
  const token = await encode({
    token: { sub: accountId, version: sessionVersion },
    secret,
    maxAge: sessionMaxAgeSeconds,
  });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, maxAge: sessionMaxAgeSeconds });
}
