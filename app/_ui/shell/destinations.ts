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

/** The pages of the bar, each with the key that follows a G. */
export const mainPages = [
  { title: 'Katas', href: '/', key: 'K' },
  { title: 'Standing', href: '/standing', key: 'S' },
  { title: 'History', href: '/attempts', key: 'H' },
  { title: 'Concepts', href: '/concepts', key: 'C' },
] as const;

/** What somebody has to do with teaching. `waiting`: reviews. */
export interface Teaching {
  instructs: boolean;
  waiting: number;
}

/** The pages of the bar that instructors have besides; `count` where a number belongs to it. */
export const teachingPages = ({ instructs, waiting }: Teaching): { title: string; href: string; count?: number }[] =>
  instructs
    ? [
        { title: 'Reviews', href: '/reviews', count: waiting },
        { title: 'Cohorts', href: '/cohorts' },
      ]
    : [];

/** The page that one of `mainPages` is, or belongs to. */
export const isWithin = (path: string, href: string): boolean =>
  path === href || (href !== '/' && path.startsWith(`${href}/`));

/** Everywhere this person can go, in the order in which an empty query lists it. */
export function destinationsFor(katas: readonly Open[], operator: boolean, teaching: Teaching): Destination[] {
  const taught = teachingPages(teaching);
  return [
    ...mainPages.map(({ title, href, key }) => ({ title, kind: 'Page', href, keys: ['G', key] })),
    ...katas.map(({ slug, title }) => ({ title, kind: 'Kata', href: `/katas/${slug}` })),
    ...taught.map(({ title, href }) => ({ title, kind: 'Page', href })),
    { title: 'Spotting', kind: 'Page', href: '/spotting' },
    { title: 'Settings', kind: 'Page', href: '/settings' },
    ...(operator
      ? [
          ...(taught.length === 0 ? [{ title: 'Cohorts', kind: 'Page', href: '/cohorts' }] : []),
          { title: 'People', kind: 'Page', href: '/people' },
          { title: 'Publications', kind: 'Page', href: '/publications' },
        ]
      : []),
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
