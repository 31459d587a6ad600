/** Whether a browser sent this from a page of this very site: asked where a route changes something, as server actions ask by themselves. */

/**
 * By Sec-Fetch-Site, which pages cannot forge; where it is missing (browsers leave it out on plain HTTP, localhost apart), by Origin
 * against the host that was asked. A request with neither does not come from a page of ours.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
