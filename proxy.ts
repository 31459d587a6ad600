import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';

/**
 * Tells pages their own path, which Next does not, so that whoever must sign in first comes back to it. Whatever the browser
 * sent under this name is overwritten. Nothing is authorised here: every page, action and route does that itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-own-path', request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] };
