import NextAuth from 'next-auth/next';
import type { NextRequest } from 'next/server';
import { authOptions } from '../../../_server/account/auth-options.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options are read on each request: a build has none. */
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions());

export { handler as GET, handler as POST };
