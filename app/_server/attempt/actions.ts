'use server';
/** What pages ask for around an attempt. Refusals are values, so that nothing a learner wrote is lost to a redirect. */
import { redirect } from 'next/navigation';
import { currentActor } from '../account/session.ts';
import { end } from './end.ts';
import type { End, Ended } from './end.ts';
import { grant } from './grant.ts';
import type { Granted, GrantMinutes } from './grant.ts';
import { noteHint } from './open-hint.ts';
import type { HintOpened, OpenHint } from './open-hint.ts';
import { start } from './start.ts';
import type { Start, Started } from './start.ts';
import { startByForm } from './start-form.ts';
import { askAboutCopy } from './unsaved-copy.ts';
import type { CopyKnown, UnsavedCopy } from './unsaved-copy.ts';

/** Starts an attempt of a kata, or answers with the open one. */
export async function startAttempt(input: Start): Promise<Started> {
  return start(await currentActor(), input);
}

/** Starts an attempt by a form's own post, and goes to its page; answers with the reason where it may not be. */
export async function postStart(_before: string | null, data: FormData): Promise<string | null> {
  const posted = await startByForm(await currentActor(), data);
  if (posted.kind === 'refused') return posted.message;
  redirect(posted.path);
}

/** Ends an open attempt, handing in what was saved and not handed in yet, or giving up. Save the draft first. */
export async function endAttempt(input: End): Promise<Ended> {
  return end(await currentActor(), input);
}

/** Notes that a hint was opened. */
export async function openHint(input: OpenHint): Promise<HintOpened> {
  return noteHint(await currentActor(), input);
}

/** Says whether the server has a text that only a browser is known to have kept. */
export async function compareCopy(input: UnsavedCopy): Promise<CopyKnown> {
  return askAboutCopy(await currentActor(), input);
}

/**
 * Grants extra minutes to a learner whose clock is running.
 * @public An instructor's, and so far no page of instructors shows who is at work now.
 */
export async function grantMinutes(input: GrantMinutes): Promise<Granted> {
  return grant(await currentActor(), input);
}
