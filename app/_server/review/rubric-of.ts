/** The rubric of a writing, from the keys. The server's alone: policy.ts says who is shown it, and when. */
import type { Rubric } from '../../../content/rubric.ts';
import { argumentKey } from '../../../content/katas/idempotent-payments/argument-key.ts';
import { explanationKey as payments } from '../../../content/katas/idempotent-payments/explanation-key.ts';
import { explanationKey as clocks } from '../../../content/katas/logical-clocks/explanation-key.ts';
import { keyOf } from '../../../content/katas/outage-postmortem/keys/keys.ts';
import { explanationKey as postmortem } from '../../../content/katas/outage-postmortem/explanation-key.ts';
import { explanationKey as raft } from '../../../content/katas/raft-election/explanation-key.ts';
import type { WritingKind } from './texts.ts';

const explanationKeys: Readonly<Record<string, Rubric>> = {
  'logical-clocks': clocks,
  'raft-election': raft,
  'idempotent-payments': payments,
  'outage-postmortem': postmortem,
};

/** Throws for a kata or an incident that is not in the catalogue any more: our fault, not the writer's. */
export function rubricOf(writing: { kind: WritingKind; kata: string; incident: string | null }): Rubric {
  const rubric = find(writing);
  if (rubric === undefined)
    throw new Error(`There is no key for ${writing.kind} of ${writing.incident ?? writing.kata}.`);
  return rubric;
}

function find({
  kind,
  kata,
  incident,
}: {
  kind: WritingKind;
  kata: string;
  incident: string | null;
}): Rubric | undefined {
  switch (kind) {
    case 'argument':
      return kata === 'idempotent-payments' ? argumentKey : undefined;
    case 'explanation':
      return explanationKeys[kata];
    case 'analysis': {
      const key = incident === null ? undefined : keyOf(incident);
      return key && { lines: key.questions.map(lineOf), model: '', traps: key.traps };
    }
  }
}

/** One line per question: an analysis is marked answer by answer. */
const lineOf = (
  { answer, lookFor, acceptable = [] }: { answer: string; lookFor: readonly string[]; acceptable?: readonly string[] },
  index: number,
) => ({
  id: `q${index + 1}`,
  text: answer,
  lookFor: [...lookFor, ...acceptable.map((other) => `Also stands: ${other}`)],
});
