/** A start by a form's own post, as a page that has not woken yet sends it. It leads to where the attempt is then open. */
import { findKata } from '../../../content/catalogue.ts';
import type { Actor } from '../account/actor.ts';
import { start } from './start.ts';

export type StartPosted =
  /** `path`: of the page that shows the attempt; by its fragment it knows that somebody has just begun (app/_ui/attempt/use-arrival-focus). */
  { kind: 'open'; path: string } | { kind: 'refused'; message: string };

/** `data`: `kata`, `mode`, `incident` where the kata has incidents, and `language`, which the page is asked to open in. */
export async function startByForm(actor: Actor | null, data: FormData): Promise<StartPosted> {
  const given = Object.fromEntries(['kata', 'mode', 'incident'].map((name) => [name, data.get(name) ?? undefined]));
  const answer = await start(actor, given);
  if (answer.kind === 'refused') return answer;
  const { kata, incident } = answer.attempt;
  const language = findKata(kata)?.languages.find((one) => one === data.get('language'));
  const page = incident === null ? `/katas/${kata}` : `/katas/${kata}/${incident}`;
  return { kind: 'open', path: `${page}${language === undefined ? '' : `?language=${language}`}#begun` };
}
