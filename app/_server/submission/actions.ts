'use server';
/** What the workbench asks for. Refusals are values, so that nothing a learner wrote is lost to a redirect. */
import { currentActor } from '../account/session.ts';
import { handIn } from './hand-in.ts';
import type { HandedIn, HandIn } from './hand-in.ts';

/** Hands the source in to be judged and kept. */
export async function submitSolution(input: HandIn): Promise<HandedIn> {
  return handIn('submission', await currentActor(), input);
}

/** Executes the visible scenario with the source. Nothing is kept. */
export async function requestRun(input: HandIn): Promise<HandedIn> {
  return handIn('run', await currentActor(), input);
}
