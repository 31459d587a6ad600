/** Whether what a record of completion says is in the records still. Pure. */
import type { StandingRecord, SubmissionRecord, WritingRecord } from '../../../content/standing-record.ts';
import type { RecordEntry, RecordWriting, TextHashes } from './snapshot.ts';

export type EntryCheck =
  /** It is there as it was, and counts as it did. */
  | 'holds'
  /** It is there, and something about it is not as it was: judged anew, or no longer accepted. */
  | 'differs'
  | 'not-found';

/** `records` are all of the learner's; `hashes` those of the texts as they are now. */
export function checkEntry(entry: RecordEntry, records: readonly StandingRecord[], hashes: TextHashes): EntryCheck {
  switch (entry.kind) {
    case 'attempt': {
      const code = checkSubmission(entry, records);
      return entry.argument === null ? code : worse(code, checkWriting(entry.argument, records, hashes));
    }
    case 'analysis':
    case 'explanation':
      return checkWriting(entry.writing, records, hashes);
  }
}

function checkSubmission(
  entry: Extract<RecordEntry, { kind: 'attempt' }>,
  records: readonly StandingRecord[],
): EntryCheck {
  const found = records.find(
    (record): record is SubmissionRecord => record.kind === 'submission' && record.id === entry.submission,
  );
  if (found === undefined) return 'not-found';
  const holds =
    found.outcome === 'passed' &&
    found.kata === entry.kata &&
    found.attempt.id === entry.attempt.id &&
    found.attempt.mode === entry.attempt.mode &&
    found.at.toISOString() === entry.at &&
    found.suite === entry.suite &&
    found.traceHash === entry.traceHash;
  return holds ? 'holds' : 'differs';
}

function checkWriting(writing: RecordWriting, records: readonly StandingRecord[], hashes: TextHashes): EntryCheck {
  const found = records.find(
    (record): record is WritingRecord => record.kind !== 'submission' && record.id === writing.id,
  );
  if (found === undefined) return 'not-found';
  const stillAccepted = writing.accepted === null || found.review.kind === 'accepted';
  return stillAccepted && hashes.get(writing.id) === writing.hash ? 'holds' : 'differs';
}

const worse = (one: EntryCheck, other: EntryCheck): EntryCheck =>
  one === 'not-found' || other === 'not-found' ? 'not-found' : one === 'differs' ? one : other;
