'use server';
/** What the pages of incidents and of publishers' texts ask for. */
import { z } from 'zod';
import { fieldLimits } from '../../../content/katas/outage-postmortem/structure.ts';
import { currentActor } from '../account/session.ts';
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { limits } from '../limit/limits.ts';
import { keepText } from './keep-text.ts';
import { mayManagePublications } from './policy.ts';
import { verbatimOf } from './queries.ts';
import type { Verbatim } from './queries.ts';

const quotationSchema = z.object({
  incident: z.string().max(fieldLimits.incident),
  quotation: z.string().max(fieldLimits.quotation),
});

/** `later`: not now, and the same is asked again when the analysis is handed in. */
export type QuotationChecked = { kind: 'checked'; state: Verbatim } | { kind: 'later' };

/** Compares a quotation with the publisher's text, which stays where it is. */
export async function checkQuotation(given: unknown): Promise<QuotationChecked> {
  const actor = await currentActor();
  const parsed = quotationSchema.safeParse(given);
  if (actor === null || !parsed.success) return { kind: 'later' };
  // What is found is told in one word, and often enough asked it would tell the text.
  if ((await limits.quotations.take(actor.id)).kind === 'exceeded') return { kind: 'later' };
  const { incident, quotation } = parsed.data;
  return { kind: 'checked', state: await verbatimOf(incident, quotation) };
}

export type PublicationState = { kind: 'idle' } | { kind: 'done' | 'refused'; message: string };

const refused = (message: string): PublicationState => ({ kind: 'refused', message });
const signedOut = refused('You are signed out. Sign in in another tab, then try again here.');

/** Fields `incident` and `file`. Keeps the file's text in the place of what was there. */
export async function importPublication(_state: PublicationState, data: FormData): Promise<PublicationState> {
  const actor = await currentActor();
  if (actor === null) return signedOut;
  const decision = mayManagePublications(actor);
  if (decision.kind === 'denied') return refused(decision.message);
  const [incident, file] = [data.get('incident'), data.get('file')];
  if (typeof incident !== 'string' || !(file instanceof File) || file.name === '') return refused('Choose a file.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await keepText(database(), { incident, file: bytes, by: actor.id, at: now() });
  return outcome.kind === 'refused'
    ? outcome
    : { kind: 'done', message: `Stored: ${outcome.words.toLocaleString('en-GB')} words.` };
}

/** Field `incident`. What was handed in before stays as it was; quotations are not checked from here on. */
export async function removePublication(_state: PublicationState, data: FormData): Promise<PublicationState> {
  const actor = await currentActor();
  if (actor === null) return signedOut;
  const decision = mayManagePublications(actor);
  if (decision.kind === 'denied') return refused(decision.message);
  const incident = z.string().max(fieldLimits.incident).safeParse(data.get('incident')).data ?? '';
  const { count } = await database().publisherText.deleteMany({ where: { incident } });
  return count > 0 ? { kind: 'done', message: 'Taken away.' } : refused('Nothing is stored of this incident.');
}
