/** How the last attempt of an incident ended, in a sentence, and where what was written in it stands. Pure. */
import type { AttemptRow } from '../../../../../_server/attempt/history.ts';
import type { WritingRow } from '../../../../../_server/review/queries.ts';
import type { WritingState } from '../../../../../_server/review/state.ts';

/** `see`: the path of what was handed in, or of the attempt with its drafts where nothing was. */
export function howItEnded(
  { id, state }: Pick<AttemptRow, 'id' | 'state'>,
  handedIn: Pick<WritingRow, 'id' | 'state'> | null,
): { sentence: string; see: string } {
  if (handedIn !== null) return { sentence: handedInSentence(handedIn.state), see: `/writings/${handedIn.id}` };
  const sentence =
    state.kind === 'ended' && state.end === 'abandoned'
      ? 'Given up. Its drafts are in your history.'
      : 'Time ran out. The last draft was empty or could not be handed in; what was written stands in your history.';
  return { sentence, see: `/attempts/${id}` };
}

function handedInSentence(state: WritingState): string {
  switch (state.kind) {
    case 'incomplete':
      return 'Time ran out before it was finished: it was handed in as it stood, and is not reviewed.';
    case 'waiting':
      return 'Handed in, and waiting.';
    case 'accepted':
      return 'Accepted.';
    case 'returned':
      return 'Returned. It can be handed in again.';
  }
}
