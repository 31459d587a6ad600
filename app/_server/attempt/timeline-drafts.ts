/** How much each draft of an attempt changed. Sources are read a few at a time: those of a long attempt, all at once, may be tens of megabytes. */
import { findKata } from '../../../content/catalogue.ts';
import { readKataTexts } from '../../../content/read-kata.ts';
import type { Attempt } from '../../../prisma/generated/client.ts';
import { database } from '../database.ts';
import { modeOf } from './mode.ts';
import { decodeText } from './text.ts';
import { untouched } from './untouched.ts';
import { selectWork } from './work.ts';

/** In lines. */
export type Change = { added: number; removed: number };
export type Measure = (before: string, after: string) => Change;

const batch = 25;

type Of = Pick<Attempt, 'id' | 'accountId' | 'kata' | 'number' | 'mode'>;

/** By revision. `revisions`: of this attempt, ascending. Each is compared with the one before it in its language, the first with what the editor opened with. */
export async function measureDrafts(
  attempt: Of,
  revisions: readonly number[],
  measure: Measure,
): Promise<Map<number, Change>> {
  const changes = new Map<number, Change>();
  const last = new Map<string | null, string>();
  const openings = revisions.length > 0 ? await openingsOf(attempt) : {};
  for (let start = 0; start < revisions.length; start += batch) {
    const rows = await database().draft.findMany({
      where: { attemptId: attempt.id, revision: { in: revisions.slice(start, start + batch) } },
      orderBy: { revision: 'asc' },
      select: { revision: true, language: true, source: true },
    });
    for (const { revision, language, source } of rows) {
      const text = decodeText(source);
      const before =
        last.get(language) ?? (await sourceBefore(attempt.id, revision, language)) ?? openings[language ?? ''] ?? '';
      changes.set(revision, measure(before, text));
      last.set(language, text);
    }
  }
  return changes;
}

async function sourceBefore(attemptId: string, revision: number, language: string | null): Promise<string | null> {
  const row = await database().draft.findFirst({
    where: { attemptId, language, revision: { lt: revision } },
    orderBy: { revision: 'desc' },
    select: { source: true },
  });
  return row && decodeText(row.source);
}

/** By language: practice goes on from what was there before it, the others begin anew. */
async function openingsOf({
  id,
  accountId,
  kata: slug,
  number,
  mode,
}: Of): Promise<Record<string, string | undefined>> {
  const kata = findKata(slug);
  if (kata === undefined) return {};
  const texts = await readKataTexts(slug);
  if (mode !== 'practice') return untouched(modeOf(mode), texts);
  return (await selectWork(accountId, kata, texts, { id, number: number - 1, mode: 'practice' })).sources;
}
