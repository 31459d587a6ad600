/** What the end of an attempt takes along of work that was saved and not yet handed in. Pure: the site asks when a learner ends it, a worker when time does. */
import type { Prose } from '../grader/contract/draft.ts';
import type { Language } from '../grader/contract/request.ts';
import type { Kata } from './kata.ts';

export interface SavedWork {
  /** The last one that was in time; null where nothing was saved. */
  draft: { language: Language | null; source: string; prose: Prose | null; savedAt: Date } | null;
  /** The attempt's last one. */
  submission: { language: Language; source: string; createdAt: Date } | null;
  /** The attempt's last one. */
  writing: { prose: unknown; createdAt: Date } | null;
  /** What the editor began with. */
  untouched: Partial<Record<Language, string>>;
}

export interface LeftToHandIn {
  code: { language: Language; source: string } | null;
  prose: { kind: 'argument' | 'analysis'; prose: Prose } | null;
}

/** Nothing is handed in twice, nor a starter that nobody touched, nor a draft that a later submission has overtaken. */
export function leftToHandIn(kata: Pick<Kata, 'prose'>, work: SavedWork): LeftToHandIn {
  return { code: codeLeft(work), prose: proseLeft(kata, work) };
}

function codeLeft({ draft, submission, untouched }: SavedWork): LeftToHandIn['code'] {
  if (draft === null || draft.language === null) return null;
  const { language, source } = draft;
  if (source.trim() === '' || source === untouched[language]) return null;
  if (submission !== null) {
    if (submission.createdAt >= draft.savedAt) return null;
    if (submission.language === language && submission.source === source) return null;
  }
  return { language, source };
}

function proseLeft({ prose: kind }: Pick<Kata, 'prose'>, { draft, writing }: SavedWork): LeftToHandIn['prose'] {
  if (kind === undefined || draft === null || draft.prose === null) return null;
  const { prose } = draft;
  const fields = kind === 'argument' ? { argument: prose['argument'] ?? '' } : prose;
  if (!holdsText(fields)) return null;
  if (writing !== null && (writing.createdAt >= draft.savedAt || sameValue(fields, writing.prose))) return null;
  return { kind, prose: fields };
}

/** Which incident it is about is a choice, not text. */
const holdsText = ({ incident: _incident, ...fields }: Prose): boolean =>
  Object.values(fields)
    .flat()
    .some((text) => text !== null && text.trim() !== '');

/** Of JSON values, whatever the order of their keys. */
const sameValue = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
