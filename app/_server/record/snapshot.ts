/** What a record of completion says of the day on which it was made: the requirements with just enough of what met them. */
import { z } from 'zod';
import type {
  AnalysisEvidence,
  AttemptEvidence,
  Evidence,
  RequirementStanding,
  Standing,
} from '../../../content/standing.ts';
import type { WritingRecord } from '../../../content/standing-record.ts';

const mode = z.enum(['timed', 'from-memory', 'practice']);

const writing = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  words: z.int(),
  /** SHA-256 of the text, as hex. */
  hash: z.string(),
  /** Null where none was asked for. `by`: the instructor's name, or null where the writer assessed it. */
  accepted: z.object({ at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
});

const attempt = z.object({ id: z.uuid(), number: z.int(), mode });

const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attempt'),
    kata: z.string(),
    attempt,
    submission: z.uuid(),
    at: z.iso.datetime(),
    usedMs: z.number(),
    language: z.string(),
    suite: z.string(),
    traceHash: z.string(),
    argument: writing.nullable(),
  }),
  z.object({
    kind: z.literal('analysis'),
    kata: z.string(),
    incident: z.string(),
    attempt,
    usedMs: z.number(),
    writing,
  }),
  z.object({ kind: z.literal('explanation'), kata: z.string(), writing }),
]);

export const snapshotSchema = z.object({
  requirements: z.array(z.object({ number: z.int(), sentence: z.string(), entries: z.array(entry) })),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type RecordEntry = z.infer<typeof entry>;
export type RecordWriting = z.infer<typeof writing>;

/** Of every writing that counts, by id, the hash of its text. */
export type TextHashes = ReadonlyMap<string, string>;

/** Null while a requirement is not met. Throws where a writing has no hash. */
export function snapshotOf(standing: Standing, hashes: TextHashes): Snapshot | null {
  if (standing.requirements.some(({ state }) => state !== 'met')) return null;
  return {
    requirements: standing.requirements.map((one) => ({
      number: one.requirement.number,
      sentence: one.requirement.sentence,
      entries: enough(one).map((evidence) => entryOf(evidence, hashes)),
    })),
  };
}

/** The ids of the writings whose hashes `snapshotOf` asks for. */
export const writingsIn = (standing: Standing): string[] =>
  standing.requirements.flatMap((one) =>
    enough(one).flatMap((evidence) => (evidence.kind === 'attempt' ? evidence.argument : evidence.writing)?.id ?? []),
  );

/** As many as it takes, the best of them: evidence comes best first. Of logical clocks, one from memory is among them. */
function enough({ requirement, evidence }: RequirementStanding): Evidence[] {
  const counted = evidence.filter(({ counting }) => counting.kind === 'counts');
  switch (requirement.number) {
    case 1: {
      const remembered = counted.find((one) => one.kind === 'attempt' && one.attempt.mode === 'from-memory');
      const others = counted.filter((one) => one !== remembered);
      return remembered === undefined ? counted.slice(0, 2) : [remembered, ...others.slice(0, 1)];
    }
    case 2:
    case 3:
      return counted.slice(0, 1);
    case 4:
      return counted.slice(0, 2);
    case 5:
      return counted;
  }
}

function entryOf(evidence: Evidence, hashes: TextHashes): RecordEntry {
  switch (evidence.kind) {
    case 'attempt': {
      const { submission, argument } = evidence;
      return {
        kind: 'attempt',
        kata: submission.kata,
        attempt: attemptOf(evidence),
        submission: submission.id,
        at: submission.at.toISOString(),
        usedMs: submission.usedMs,
        language: submission.language,
        suite: submission.suite,
        traceHash: submission.traceHash,
        argument: argument && writingOf(argument, hashes),
      };
    }
    case 'analysis': {
      const { incident, usedMs } = evidence;
      const about = { kata: evidence.writing.kata, incident, usedMs, attempt: attemptOf(evidence) };
      return { kind: 'analysis', ...about, writing: writingOf(evidence.writing, hashes) };
    }
    case 'explanation':
      return { kind: 'explanation', kata: evidence.kata, writing: writingOf(evidence.writing!, hashes) };
  }
}

const attemptOf = ({ attempt: { id, number, mode } }: AttemptEvidence | AnalysisEvidence) => ({ id, number, mode });

function writingOf({ id, at, words, review }: WritingRecord, hashes: TextHashes): RecordWriting {
  const hash = hashes.get(id);
  if (hash === undefined) throw new RangeError(`there is no hash of the writing ${id}`);
  const accepted =
    review.kind === 'accepted'
      ? { at: review.at.toISOString(), by: review.by.kind === 'instructor' ? review.by.name : null }
      : null;
  return { id, at: at.toISOString(), words, hash, accepted };
}
