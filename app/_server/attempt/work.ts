/** What an editor that has nothing of its own opens with. */
import type { Kata } from '../../../content/kata.ts';
import type { KataTexts } from '../../../content/read-kata.ts';
import type { Prose } from '../../../grader/contract/draft.ts';
import type { Language } from '../../../grader/contract/request.ts';
import type { Attempt } from '../../../prisma/generated/client.ts';
import { database } from '../database.ts';
import type { Mode } from './mode.ts';
import { decodeProse, decodeText } from './text.ts';
import { untouched } from './untouched.ts';

export type Work = {
  /** The one that was written last; null where the kata is prose. */
  language: Language | null;
  sources: Partial<Record<Language, string>>;
  prose: Prose | null;
};

/**
 * The newest draft or submission in each language, and the newest prose: of this attempt, and in practice of the ones before, too.
 * Where there is none, the beginning. `attempt` null: practice that has not begun.
 */
export async function selectWork(
  accountId: string,
  kata: Kata,
  texts: KataTexts,
  attempt: (Pick<Attempt, 'id' | 'number'> & { mode: Mode }) | null,
): Promise<Work> {
  const mode = attempt?.mode ?? 'practice';
  // Practice goes on from all there was before it, and from nothing that came after.
  const among = mode === 'practice' ? { accountId, kata: kata.slug, ...(attempt && { number: { lte: attempt.number } }) } : { id: attempt!.id }; // prettier-ignore
  const [newest, draft] = await Promise.all([
    Promise.all(kata.languages.map((language) => newestIn(language, among))),
    database().draft.findFirst({
      where: { attempt: among, prose: { not: null } },
      orderBy: [{ savedAt: 'desc' }, { revision: 'desc' }],
      select: { prose: true },
    }),
  ]);
  const last = newest.reduce<Newest | null>(
    (latest, one) => (one !== null && (latest === null || one.at > latest.at) ? one : latest),
    null,
  );
  const sources = { ...untouched(mode, texts) };
  for (const one of newest) if (one !== null) sources[one.language] = one.source;
  return { language: last?.language ?? kata.languages[0] ?? null, sources, prose: decodeProse(draft?.prose ?? null) };
}

interface Newest {
  language: Language;
  source: string;
  at: Date;
}

async function newestIn(language: Language, attempt: object): Promise<Newest | null> {
  const where = { language, attempt };
  const [draft, submission] = await Promise.all([
    database().draft.findFirst({ where, orderBy: [{ savedAt: 'desc' }, { revision: 'desc' }] }),
    database().submission.findFirst({
      where,
      orderBy: { createdAt: 'desc' },
      select: { source: true, createdAt: true },
    }),
  ]);
  const found =
    submission !== null && (draft === null || submission.createdAt > draft.savedAt)
      ? { source: submission.source, at: submission.createdAt }
      : draft && { source: draft.source, at: draft.savedAt };
  return found && { language, source: decodeText(found.source), at: found.at };
}
