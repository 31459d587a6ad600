/** How prose is handed in: by the end of a sitting, by a deadline, or again after a return. Rows are only ever added. */
import type { Prisma } from '../../../prisma/generated/client.ts';
import { encodeText, parseText } from './texts.ts';
import type { WritingKind } from './texts.ts';

export type WritingHandIn = {
  accountId: string;
  kind: WritingKind;
  kata: string;
  incident: string | null;
  /** Null for an explanation alone. */
  attemptId: string | null;
  by: 'learner' | 'deadline';
  /** Anything: what a draft or a browser holds. */
  prose: unknown;
  at: Date;
};

export type WritingHandedIn =
  | { kind: 'accepted'; id: string; complete: boolean }
  /** Its structure does not hold: nothing was handed in, and the writer goes on. Never where the deadline hands in. */
  | { kind: 'incomplete'; lacks: string[] }
  | { kind: 'refused'; message: string };

/**
 * Writes the row as part of `transaction`. What a learner hands in must be complete; what a deadline takes away is kept as it is,
 * marked incomplete where it is. The operator's text of the publisher's page is looked up for the quotation.
 */
export async function handInWriting(
  transaction: Prisma.TransactionClient,
  { prose, ...given }: WritingHandIn,
): Promise<WritingHandedIn> {
  const publisherText = given.incident === null ? undefined : await textOf(transaction, given.incident);
  const parsed = parseText(given.kind, prose, publisherText);
  if (parsed.kind === 'refused') return parsed;
  const { text, words, complete, lacks } = parsed;
  if (text.kind === 'analysis' && text.analysis.incident !== given.incident)
    return { kind: 'refused', message: 'This analysis is of another incident than its attempt.' };
  if (!complete && given.by === 'learner') return { kind: 'incomplete', lacks };
  const { kind, accountId, kata, incident, attemptId, by, at } = given;
  const row = await transaction.writing.create({
    data: { accountId, kind, kata, incident, attemptId, by, text: encodeText(text), words, complete, createdAt: at },
    select: { id: true },
  });
  return { kind: 'accepted', id: row.id, complete };
}

/** The publisher's text as the operator imported it, or undefined. */
export async function textOf(
  database: Pick<Prisma.TransactionClient, 'publisherText'>,
  incident: string,
): Promise<string | undefined> {
  const row = await database.publisherText.findUnique({ where: { incident }, select: { text: true } });
  return row === null ? undefined : new TextDecoder().decode(row.text);
}
