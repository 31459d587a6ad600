/** How an attempt's mode and end are named here, and how Prisma names them: the one place where the two meet. */
import type { AttemptEnd as StoredEnd, AttemptMode as StoredMode } from '../../../prisma/generated/client.ts';

export const modes = ['practice', 'timed', 'from-memory'] as const;
export type Mode = (typeof modes)[number];

/** Handed in by the learner; expired at its deadline, which hands in the last draft; or given up. */
export type End = 'handed-in' | 'expired' | 'abandoned';

export const modeOf = (stored: StoredMode): Mode => (stored === 'from_memory' ? 'from-memory' : stored);
export const storedMode = (mode: Mode): StoredMode => (mode === 'from-memory' ? 'from_memory' : mode);

export const endOf = (stored: StoredEnd): End => (stored === 'handed_in' ? 'handed-in' : stored);
