/** Keeping the text of a publisher's page: one per incident, the last one counts. Nothing of Next may be imported here: the command keeps texts, too. */
import { findIncident } from '../../../content/katas/outage-postmortem/incidents/incidents.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { readPublication } from './read-text.ts';

export interface Import {
  /** A slug, from anywhere. */
  incident: string;
  file: Uint8Array;
  /** The operator's account; null where it came by the command. */
  by: string | null;
  at: Date;
}

export type Imported = { kind: 'imported'; title: string; words: number } | { kind: 'refused'; message: string };

/** Reads the file and keeps its text in the place of an earlier one. A file that is refused changes nothing. */
export async function keepText(
  database: Pick<PrismaClient, 'publisherText'>,
  { incident: slug, file, by, at }: Import,
): Promise<Imported> {
  const incident = findIncident(slug);
  if (incident === undefined) return { kind: 'refused', message: 'There is no such incident.' };
  const read = readPublication(file);
  if (read.kind === 'refused') return read;
  const row = { text: new TextEncoder().encode(read.text), importedById: by, importedAt: at };
  await database.publisherText.upsert({ where: { incident: slug }, create: { incident: slug, ...row }, update: row });
  return { kind: 'imported', title: `${incident.publisher}, ${incident.title}`, words: read.words };
}
