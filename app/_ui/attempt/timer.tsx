'use client';
/** The time that is left, as figures in the bar and as a rule across it. */
import { useEffect, useRef, useState } from 'react';
import { announcement, clockText, spokenText, timerText, type Countdown } from './countdown.ts';
import type { PageClock } from './server-clock.ts';
import { grantedText } from './mode-words.ts';
import { timingOf, type Sitting, type Timing } from './sitting.ts';
import { useCountdown } from './use-countdown.ts';

interface RuleProps {
  sitting: Sitting;
  clock: PageClock | null;
}

interface TimerProps extends RuleProps {
  /** Whether there is a draft that the deadline can hand in. */
  drafted: boolean;
}

/** Nothing in practice. */
export function Timer(props: TimerProps) {
  const timing = timingOf(props.sitting);
  return timing && <Figures timing={timing} {...props} />;
}

function Figures({ timing, sitting, clock, drafted }: TimerProps & { timing: Timing }) {
  const countdown = useCountdown(timing, clock, sitting.serverNow);
  const granted = grantedText(sitting.minutesGranted);
  const expired = sitting.state.kind === 'ended';
  return (
    <>
      {granted && <span className="tag tag-ai max-wide:hidden">{granted}</span>}
      <span
        className={`timer ${isLow(countdown) ? 'timer-low' : ''}`}
        role="timer"
        aria-label={spoken(countdown, timing)}
        title={granted ?? undefined}
        data-countdown={countdown.kind}
      >
        <b>{timerText(countdown)}</b>
        <span className="timer-of">
          {countdown.kind === 'left'
            ? `left of ${clockText(timing.wholeMs)}`
            : !drafted
              ? 'overtime'
              : expired
                ? 'overtime, last draft handed in'
                : 'handing in the last draft'}
        </span>
      </span>
      <Announcer countdown={countdown} drafted={drafted} />
    </>
  );
}

/** Across the whole bar; empties towards the left. */
export function TimeRule({ sitting, clock }: RuleProps) {
  const timing = timingOf(sitting);
  return timing && <Rule timing={timing} sitting={sitting} clock={clock} />;
}

function Rule({ timing, sitting, clock }: RuleProps & { timing: Timing }) {
  const countdown = useCountdown(timing, clock, sitting.serverNow);
  const look = countdown.kind === 'over' ? 'time-rule-over' : countdown.low ? 'time-rule-low' : '';
  const part = countdown.kind === 'over' ? 1 : countdown.part;
  return (
    <div className={`time-rule ${look}`} aria-hidden="true">
      <i style={{ width: `${(part * 100).toFixed(2)}%` }} />
    </div>
  );
}

const isLow = (countdown: Countdown): boolean => countdown.kind === 'over' || countdown.low;

const spoken = (countdown: Countdown, { wholeMs }: Timing): string =>
  countdown.kind === 'left'
    ? `${spokenText(countdown.leftMs)} left of ${spokenText(wholeMs)}`
    : `${spokenText(countdown.overMs)} over the time`;

/** Says aloud what falls due, and keeps silent each other second. */
function Announcer({ countdown, drafted }: { countdown: Countdown; drafted: boolean }) {
  const before = useRef<Countdown | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const sentence = announcement(before.current, countdown, drafted);
    before.current = countdown;
    if (sentence !== null) setSaid(sentence);
  }, [countdown, drafted]);
  return (
    <span className="sr-only" aria-live="assertive" data-said="time">
      {said}
    </span>
  );
}
