/** Where someone may be sent after signing in: a path of this site and nothing else. */

const base = 'http://own.invalid';

/** `to` if it is a path of this site, else `/`. Refuses what browsers read as another host: `//host`, `/\host`, `https:host`. */
export function ownPath(to: string | null | undefined): string {
  if (typeof to !== 'string' || !to.startsWith('/') || /[\p{Cc}\\]/u.test(to)) return '/';
  try {
    const url = new URL(to, base);
    return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}

/** The sign-in page, to come back from to `path`. */
export const signInPath = (path: string | null): string => {
  const to = ownPath(path);
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
};
