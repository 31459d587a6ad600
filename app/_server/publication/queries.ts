/** What pages ask about publishers' texts. The texts themselves leave the database only to be compared with, and are shown to nobody. */
import { incidents } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';
import { standsIn } from '../../../content/katas/outage-postmortem/quotation.ts';
import type { Actor } from '../account/actor.ts';
import { database } from '../database.ts';
import { textOf } from '../review/hand-in.ts';
import { mayManagePublications } from './policy.ts';

export type PublicationRow = {
  incident: string;
  /** Null where nothing is stored of it. */
  stored: { at: Date; /** Null: by the command. */ by: string | null; bytes: number } | null;
};

/** Every incident, in the catalogue's order. Throws for whoever is no operator: their pages do not ask. */
export async function listPublications(actor: Actor): Promise<PublicationRow[]> {
  const decision = mayManagePublications(actor);
  if (decision.kind === 'denied') throw new Error(decision.message);
  const rows = await database().$queryRaw<{ incident: string; at: Date; by: string | null; bytes: number }[]>`
    select t.incident, t."importedAt" as at, a.name as by, length(t.text) as bytes
    from "PublisherText" t left join "Account" a on a.id = t."importedById"`;
  return incidents.map(({ slug }) => {
    const row = rows.find(({ incident }) => incident === slug);
    return { incident: slug, stored: row ? { at: row.at, by: row.by, bytes: row.bytes } : null };
  });
}

/** Whether quotations of this incident's report can be checked. */
export const isStored = async (incident: string): Promise<boolean> =>
  (await database().publisherText.count({ where: { incident } })) > 0;

export type Verbatim = 'held' | 'not-found' | 'not-checked';

/** Whether a line stands in the publisher's text; `not-checked` where that is not stored. */
export async function verbatimOf(incident: string, quotation: string): Promise<Verbatim> {
  const text = await textOf(database(), incident);
  if (text === undefined) return 'not-checked';
  return standsIn(quotation, text) ? 'held' : 'not-found';
}
