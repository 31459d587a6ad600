'use server';
/** What the standing asks for when it comes to records of completion. */
import { currentActor } from '../account/session.ts';
import { makeRecord, withdrawRecord, type RecordMade, type RecordWithdrawn } from './make-record.ts';

const signedOut = {
  kind: 'refused',
  message: 'You are signed out. Sign in in another tab, then try again here.',
} as const;

/** Makes the record of whoever asks, where there is none that is valid. */
export async function makeOwnRecord(): Promise<RecordMade> {
  const actor = await currentActor();
  return actor === null ? signedOut : makeRecord(actor);
}

/** Withdraws the record with this token, if it is theirs. */
export async function withdrawOwnRecord(token: unknown): Promise<RecordWithdrawn> {
  const actor = await currentActor();
  return actor === null ? signedOut : withdrawRecord(actor, token);
}
