/** Records of completion, for their owners and for whoever has the link. */
import { now } from '../clock.ts';
import { database } from '../database.ts';
import { limits } from '../limit/limits.ts';
import { listRecords } from '../standing/records.ts';
import { checkEntry, type EntryCheck } from './check-entry.ts';
import { snapshotSchema, type RecordEntry } from './snapshot.ts';
import { selectTextHashes } from './text-hashes.ts';

export type { EntryCheck } from './check-entry.ts';
export type { RecordEntry, RecordWriting } from './snapshot.ts';

export interface CheckedRecord {
  name: string;
  issuedAt: Date;
  /** When it was compared with the records. */
  checkedAt: Date;
  /** Every entry holds. */
  holds: boolean;
  requirements: { number: number; sentence: string; entries: { entry: RecordEntry; check: EntryCheck }[] }[];
}

export type SharedRecord =
  | { kind: 'valid'; record: CheckedRecord }
  | { kind: 'withdrawn' }
  /** No such token, whatever may be wrong with it. */
  | { kind: 'unknown' }
  | { kind: 'too-many'; retryInMs: number };

/** 128 bits in base64url. */
const tokenForm = /^[\w-]{22}$/;

/** Whoever has the token may read it. Each opening compares it with the records anew. `address` counts tries that lead nowhere. */
export async function selectSharedRecord(token: string, address: string): Promise<SharedRecord> {
  const taken = await limits.recordsByAddress.take(address);
  if (taken.kind === 'exceeded') return { kind: 'too-many', retryInMs: taken.retryInMs };
  if (!tokenForm.test(token)) return { kind: 'unknown' };
  const row = await database().completionRecord.findUnique({
    where: { token },
    include: { account: { select: { removedAt: true } } },
  });
  if (row === null) return { kind: 'unknown' };
  await limits.recordsByAddress.giveBack(address);
  // Also one that was made at the moment its owner was removed, or before removing withdrew it.
  if (row.withdrawnAt !== null || row.account.removedAt !== null) return { kind: 'withdrawn' };
  const { requirements } = snapshotSchema.parse(row.evidence);
  const writings = requirements.flatMap(({ entries }) => entries.flatMap((entry) => writingOf(entry)?.id ?? []));
  const [byAccount, hashes] = await Promise.all([
    listRecords([row.accountId]),
    selectTextHashes(row.accountId, writings),
  ]);
  const { records } = byAccount.get(row.accountId)!;
  const checked = requirements.map((one) => ({
    ...one,
    entries: one.entries.map((entry) => ({ entry, check: checkEntry(entry, records, hashes) })),
  }));
  const holds = checked.every(({ entries }) => entries.every(({ check }) => check === 'holds'));
  const { name, issuedAt } = row;
  return { kind: 'valid', record: { name, issuedAt, checkedAt: now(), holds, requirements: checked } };
}

const writingOf = (entry: RecordEntry) => (entry.kind === 'attempt' ? entry.argument : entry.writing);

/** One's own record that is valid; null where there is none. */
export const selectOwnRecord = ({ id }: { id: string }): Promise<{ token: string; issuedAt: Date } | null> =>
  database().completionRecord.findFirst({
    where: { accountId: id, withdrawnAt: null },
    select: { token: true, issuedAt: true },
  });
