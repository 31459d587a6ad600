'use client';
/** The attempt that the workbench shows, and what is done with it: begun, ended, told of. */
import { useRef, useState } from 'react';
import type { AttemptNews } from '../../../../grader/contract/attempt-events.ts';
import type { EndAs } from '../../../_ui/attempt/end-dialog.tsx';
import { afterNews, phaseOf, type Mode, type Sitting } from '../../../_ui/attempt/sitting.ts';
import { useAttemptNews } from '../../../_ui/attempt/use-attempt-news.ts';
import { useServerClock } from '../../../_ui/attempt/use-countdown.ts';
import { useRefresh } from '../../../_ui/use-refresh.ts';

type Answer = { kind: string; message?: string };
/** The attempt that is open now: the one that was asked for, or another that was open already. */
export type Begun = { id: string; mode: Mode };

export interface AttemptActions {
  start(input: { kata: string; mode: Mode }): Promise<Answer & { attempt?: Begun }>;
  end(input: { attempt: string; as: EndAs }): Promise<Answer>;
}

export interface AttemptSettings {
  kata: string;
  /** As the page was made; null where no attempt takes work. */
  given: Sitting | null;
  actions: AttemptActions;
  onNews(news: AttemptNews): void;
}

const unreachable = 'The server could not be reached. Nothing has changed.';

export function useAttempt({ kata, given, actions, onNews }: AttemptSettings) {
  const { refreshing, refresh, refreshNow } = useRefresh();
  const [starting, setStarting] = useState<Mode | null>(null);
  const [ending, setEnding] = useState<EndAs | null>(null);
  const begun = useRef<Mode | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const news = useAttemptNews(given?.id ?? null, (told) => {
    onNews(told);
    // An end changes what may be seen, and another attempt changes everything.
    if (told.state.kind === 'ended' && given?.state.kind !== 'ended') refresh();
    if (told.current !== null && told.current !== given?.id) refresh();
  });
  const sitting = given && news && given.state.kind !== 'ended' ? afterNews(given, news) : given;
  const clock = useServerClock(given?.id ?? null, given?.serverNow ?? 0);

  /** Whether it has begun; else `refusal` says why not. `onBegun` comes before the page shows it. */
  const start = async (mode: Mode, onBegun?: (begun: Begun) => void): Promise<boolean> => {
    if (starting !== null) return false;
    setStarting(mode);
    setRefusal(null);
    const answer = await actions
      .start({ kata, mode })
      .catch((): Awaited<ReturnType<AttemptActions['start']>> => ({ kind: 'refused', message: unreachable }));
    if (answer.kind === 'refused') setRefusal(answer.message ?? unreachable);
    else {
      begun.current = mode;
      if (answer.attempt) onBegun?.(answer.attempt);
      refreshNow();
    }
    setStarting(null);
    return answer.kind !== 'refused';
  };

  /** Whether it has ended. What is unsaved is to be saved before. */
  const end = async (as: EndAs): Promise<boolean> => {
    if (sitting === null || ending !== null) return false;
    setEnding(as);
    setRefusal(null);
    const answer = await actions
      .end({ attempt: sitting.id, as })
      .catch(() => ({ kind: 'refused', message: unreachable }));
    setEnding(null);
    if (answer.kind === 'refused') {
      setRefusal(answer.message ?? unreachable);
      return false;
    }
    refreshNow();
    return true;
  };

  return {
    sitting,
    phase: sitting ? phaseOf(sitting) : null,
    clock,
    start,
    /** The mode under way, also while the page that shows it is on its way. */
    starting: starting ?? (refreshing ? begun.current : null),
    end,
    ending,
    refusal,
    refuse: (message: string) => setRefusal(message),
    clearRefusal: () => setRefusal(null),
  };
}

export type AttemptInHand = ReturnType<typeof useAttempt>;
