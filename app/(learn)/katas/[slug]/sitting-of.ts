/** An attempt as the server knows it, as what its page is given. */
import type { Kata } from '../../../../content/kata.ts';
import type { Language } from '../../../../grader/contract/request.ts';
import type { AttemptDetail, Work as ServerWork } from '../../../_server/attempt/queries.ts';
import type { Work } from '../../../_ui/attempt/open-draft.ts';
import type { Sitting } from '../../../_ui/attempt/sitting.ts';

const firstLanguage = (kata: Kata): Language => kata.languages[0] ?? 'typescript';

export function sittingOf(kata: Kata, attempt: AttemptDetail): Sitting {
  const { id, mode, number, limitSeconds, contentChanged, hintsOpened, draft, state } = attempt;
  return {
    id,
    mode,
    number,
    limitSeconds,
    contentChanged,
    hintsOpened,
    startedAt: attempt.startedAt.getTime(),
    deadlineAt: attempt.deadlineAt?.getTime() ?? null,
    minutesGranted: attempt.minutesGranted.map(({ minutes, by }) => ({ minutes, by })),
    state: state.kind === 'ended' ? { ...state, endedAt: state.endedAt.getTime() } : state,
    serverNow: attempt.serverNow.getTime(),
    draft: draft && {
      revision: draft.revision,
      tab: draft.tab,
      savedAt: draft.savedAt.getTime(),
      content: { language: draft.language ?? firstLanguage(kata), source: draft.source, prose: draft.prose },
    },
  };
}

export const workOf = (kata: Kata, { language, sources, prose }: ServerWork): Work => ({
  language: language ?? firstLanguage(kata),
  sources,
  prose,
});
