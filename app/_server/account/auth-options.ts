/** How next-auth keeps sessions: e-mail and password, and a signed cookie that carries nothing but whose it is and its version. */
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { addressOf } from '../limit/address.ts';
import { authenticate } from './authenticate.ts';

declare module 'next-auth' {
  /** A `SessionClaim` (actor.ts). */
  interface Session {
    accountId?: string;
    version?: number;
  }
  interface User {
    id: string;
    sessionVersion: number;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    version?: number;
  }
}

export const sessionMaxAgeSeconds = 30 * 24 * 3600;

const isSecure = (): boolean => process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false;

/** The cookie's name and attributes, spelt out because a session is also renewed without next-auth (session.ts). */
export const sessionCookie = () => ({
  name: isSecure() ? '__Secure-quorum-dojo' : 'quorum-dojo',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() },
});

/** Read anew on each call, because a build evaluates modules without any settings. */
export const authOptions = (): NextAuthOptions => ({
  secret: process.env['NEXTAUTH_SECRET'],
  session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  logger: {
    error(code, detail) {
      const { message } = detail instanceof Error ? detail : detail.error;
      console.error(`accounts: ${code}: ${message}`);
    },
    warn() {},
    debug() {},
  },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(credentials, request) {
        const outcome = await authenticate(
          credentials,
          addressOf(request.headers?.['x-forwarded-for'] as string | undefined),
        );
        // next-auth hands an error's message to the form as it is.
        if (outcome.kind === 'refused') throw new Error(outcome.message);
        return { id: outcome.accountId, sessionVersion: outcome.sessionVersion };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user === undefined ? token : { sub: user.id, version: (user as { sessionVersion: number }).sessionVersion },
    session: ({ session, token }) => ({ expires: session.expires, accountId: token.sub, version: token.version }),
  },
});
