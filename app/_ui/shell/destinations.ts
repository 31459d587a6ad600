/** Where "Go to" leads: pure data and the matching of what was typed. */

export interface Destination {
  /** What it is called. */
  title: string;
  /** What kind of place it is, shown beside it. */
  kind: string;
  href: string;
  /** A second way there, shown as keys. */
  keys?: readonly string[];
}

interface Open {
  slug: string;
  title: string;
}

/** Everywhere this person can go, in the order in which an empty query lists it. */
export function destinationsFor(katas: readonly Open[], operator: boolean): Destination[] {
  return [
    { title: 'Katas', kind: 'Page', href: '/', keys: ['G', 'K'] },
    ...katas.map(({ slug, title }) => ({ title, kind: 'Kata', href: `/katas/${slug}` })),
    { title: 'Settings', kind: 'Page', href: '/settings' },
    ...(operator ? [{ title: 'People', kind: 'Page', href: '/people' }] : []),
  ];
}

/** Those whose title or kind holds every word typed, titles that begin with the query first. */
export function matching(destinations: readonly Destination[], query: string): Destination[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = (destination: Destination) => destination.title.toLowerCase().startsWith(query.trim().toLowerCase());
  return destinations
    .filter(({ title, kind }) => words.every((word) => `${title} ${kind}`.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)));
}
