'use server';
/** What the drill's page asks for. */
import { currentActor } from '../account/session.ts';
import { answerVignette, type Answered } from './answer.ts';

/** Records an answer and tells what became of it. */
export async function submitSpotting(given: unknown): Promise<Answered> {
  const actor = await currentActor();
  if (actor === null)
    return { kind: 'refused', message: 'You are signed out. Sign in in another tab, then try again here.' };
  return answerVignette(actor, given);
}
