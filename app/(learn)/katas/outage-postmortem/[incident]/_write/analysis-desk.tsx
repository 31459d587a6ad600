'use client';
/** The desk of the fourth kata: the incident, the six answers, what is checked; and the attempt that they belong to. */
import { useRouter } from 'next/navigation';
import { flushSync } from 'react-dom';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Kata } from '../../../../../../content/kata.ts';
import { endAttempt, openHint, startAttempt } from '../../../../../_server/attempt/actions.ts';
import type { AttemptRow } from '../../../../../_server/attempt/history.ts';
import { checkQuotation } from '../../../../../_server/publication/actions.ts';
import type { WritingRow } from '../../../../../_server/review/queries.ts';
import type { EndAs } from '../../../../../_ui/attempt/end-dialog.tsx';
import type { Work } from '../../../../../_ui/attempt/open-draft.ts';
import { timingOf, type Mode, type Sitting } from '../../../../../_ui/attempt/sitting.ts';
import { focusMain, useArrivalFocus } from '../../../../../_ui/attempt/use-arrival-focus.ts';
import { useHintNotes } from '../../../../../_ui/attempt/use-hint-notes.ts';
import { useDeadlineSaves } from '../../../../../_ui/attempt/use-countdown.ts';
import type { AnalysisSheetHandle } from '../../../../../_ui/prose/analysis-sheet.tsx';
import { incidentName } from '../../../../../_ui/prose/incident-name.ts';
import { holds, liveFindings } from '../../../../../_ui/prose/live-findings.ts';
import { ProseDiverged } from '../../../../../_ui/prose/prose-diverged.tsx';
import { analysisShape } from '../../../../../_ui/prose/prose-shape.ts';
import { useQuotationCheck } from '../../../../../_ui/prose/use-quotation-check.ts';
import { useAttempt } from '../../../[slug]/use-attempt.ts';
import { useShortcuts } from '../../../[slug]/use-shortcuts.ts';
import { AnalysisBar, AnalysisFoot } from './analysis-bar.tsx';
import { ChecksPane } from './checks-pane.tsx';
import { DeskSwitch, type DeskPane } from './desk-switch.tsx';
import { EndAnalysis } from './end-analysis.tsx';
import { IncidentPane } from './incident-pane.tsx';
import { StartPane } from './start-pane.tsx';
import { useAnalysis } from './use-analysis.ts';
import { WritePane } from './write-pane.tsx';

export interface AnalysisDeskProps {
  account: string;
  kata: Kata;
  incident: { slug: string; title: string; publisher: string };
  /** The attempt of this incident that is open, or the newest one where its time ran out; null where there is neither. */
  sitting: Sitting | null;
  work: Work;
  /** An open attempt of another incident. */
  elsewhere: { incident: string | null; mode: Mode; number: number } | null;
  /** Those of this incident that have ended, newest first. */
  attempts: readonly AttemptRow[];
  /** What the last of them, or the one whose time ran out, handed in. */
  handedIn: Pick<WritingRow, 'id' | 'state'> | null;
  /** Another analysis of this incident would not count. */
  countsAlready: boolean;
  /** The publisher's text is stored, so that quotations can be checked. */
  stored: boolean;
  facts: ReactNode;
  prompt: ReactNode;
  hints: readonly ReactNode[];
}

/** One for each attempt: nothing of one is left in the next. */
export function AnalysisDesk(props: AnalysisDeskProps) {
  const arrivals = useRef(0);
  return <Desk key={props.sitting?.id ?? 'none'} arrivals={arrivals} {...props} />;
}

function Desk({ account, kata, incident, arrivals, ...props }: AnalysisDeskProps & { arrivals: RefObject<number> }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [front, setFront] = useState<DeskPane>('write');
  const [cited, setCited] = useState('');
  // What had run out when the page was opened is over; what runs out under somebody's hands stays in view.
  const [wasOpen] = useState(props.sitting?.state.kind === 'open' || props.sitting?.state.kind === 'expiring');
  const sheet = useRef<AnalysisSheetHandle>(null);
  const panes = useRef<Partial<Record<DeskPane, HTMLElement | null>>>({});
  const handedIn = useRef<string | null>(null);

  const work = useAnalysis({
    owner: { account, attempt: props.sitting?.id ?? '' },
    incident: incident.slug,
    server: props.sitting?.draft ?? null,
    work: props.work,
    idle: !wasOpen,
  });
  const attempt = useAttempt({
    kata: kata.slug,
    given: props.sitting,
    actions: {
      async start(input) {
        const answer = await startAttempt({ ...input, incident: incident.slug });
        if (answer.kind !== 'already-open' || answer.attempt.incident === incident.slug) return answer;
        const other = answer.attempt.incident;
        return {
          kind: 'refused',
          message: `Your analysis of ${other === null ? 'another incident' : incidentName(other)} is open. End it first.`,
        };
      },
      async end(input) {
        const answer = await endAttempt(input);
        if (answer.kind === 'ended') handedIn.current = answer.writing;
        return answer;
      },
    },
    onNews: (news) => void work.draft.follow(news.draft),
  });
  useArrivalFocus(arrivals, work.ready || !wasOpen, () => (wasOpen ? sheet.current?.focus() : focusMain()));
  const hintNotes = useHintNotes(account, attempt.sitting, openHint);
  const { analysis, draft } = work;
  useDeadlineSaves(attempt.sitting && timingOf(attempt.sitting), attempt.clock, () => void draft.keeper?.flush());
  const quotation = useQuotationCheck(
    { incident: incident.slug, quotation: analysis.quotation, stored: props.stored },
    checkQuotation,
  );
  const findings = liveFindings(analysis, quotation);
  const writing = attempt.phase === 'open' && work.ready;
  const ready = writing && holds(findings);

  const bringToFront = (pane: DeskPane) => flushSync(() => setFront(pane));
  const onHandIn = () => {
    if (attempt.phase !== 'open') return;
    if (holds(findings)) return setAsking(true);
    bringToFront('checks');
    panes.current.checks?.focus();
  };
  useShortcuts({
    submit: onHandIn,
    run: () => undefined,
    focusPane: (index) => {
      const pane = (['incident', 'write', 'checks'] as const)[index]!;
      bringToFront(pane);
      if (pane === 'write' && writing) sheet.current?.focus();
      else panes.current[pane]?.focus();
    },
  });
  const end = async (as: EndAs) => {
    // What is given up stays in the history, if it can.
    if (as === 'abandoned') await draft.keeper?.flush();
    if (as === 'handed-in' && !(await work.save()))
      return attempt.refuse('Your last changes could not be saved yet. They are kept in this browser; try again.');
    if (!(await attempt.end(as))) return;
    setAsking(false);
    if (as === 'handed-in' && handedIn.current !== null) router.push(`/writings/${handedIn.current}`);
  };
  const cite = (number: number) => {
    bringToFront('write');
    const question = sheet.current?.cite(number);
    setCited(question === undefined ? '' : `Cited in answer ${question}.`);
  };
  const inBar =
    attempt.sitting && wasOpen
      ? { sitting: attempt.sitting, clock: attempt.clock, kept: draft.kept, phase: attempt.phase }
      : null;
  const { sync } = draft.kept;
  // What a deadline hands in is written with its end: where the page has one and not the other, there was nothing that could be.
  const drafts =
    props.sitting?.state.kind === 'ended' && props.handedIn === null ? `/attempts/${props.sitting.id}` : null;
  return (
    <div className="app">
      <AnalysisBar title={kata.title} attempt={inBar} ready={ready} onHandIn={onHandIn} onEnd={() => setAsking(true)} />
      <DeskSwitch front={front} onFront={setFront} findings={inBar && findings} />
      <main id="main" className="desk min-h-0 flex-1 outline-none" tabIndex={-1}>
        <IncidentPane
          className={front === 'incident' ? '' : 'pane-behind'}
          bodyRef={(element) => void (panes.current.incident = element)}
          facts={props.facts}
          prompt={props.prompt}
          hints={props.hints}
          note={attempt.phase === 'open' ? hintNotes : null}
          contentChanged={attempt.sitting?.contentChanged ?? false}
        />
        {inBar ? (
          <WritePane
            className={front === 'write' ? '' : 'pane-behind'}
            bodyRef={(element) => void (panes.current.write = element)}
            sheetRef={sheet}
            work={work}
            writing={writing}
            quotation={quotation}
            over={
              attempt.phase === 'open'
                ? null
                : { expired: attempt.phase === 'overtime', handedIn: props.handedIn, drafts }
            }
          />
        ) : (
          <StartPane
            className={front === 'write' ? '' : 'pane-behind'}
            kata={kata}
            attempt={attempt}
            elsewhere={props.elsewhere}
            account={account}
            incident={incident}
            attempts={props.attempts}
            handedIn={props.handedIn}
            countsAlready={props.countsAlready}
          />
        )}
        <ChecksPane
          className={front === 'checks' ? '' : 'pane-behind'}
          bodyRef={(element) => void (panes.current.checks = element)}
          findings={inBar && findings}
          answers={analysis.answers}
          onCite={writing ? cite : null}
          said={cited}
        />
      </main>
      {inBar && attempt.phase === 'open' && (
        <AnalysisFoot findings={findings} ready={ready} onHandIn={onHandIn} onEnd={() => setAsking(true)} />
      )}
      {sync.kind === 'diverged' ? (
        <ProseDiverged
          what="analysis"
          shape={analysisShape(incident.slug)}
          hasHistory
          theirs={sync.theirs}
          mine={draft.read()}
          onKeep={draft.keepMerged}
          onTakeTheirs={draft.takeTheirs}
        />
      ) : (
        asking &&
        attempt.phase === 'open' && (
          <EndAnalysis
            findings={findings}
            ending={attempt.ending}
            refusal={attempt.refusal}
            onEnd={(as) => void end(as)}
            onClose={() => {
              attempt.clearRefusal();
              setAsking(false);
            }}
          />
        )
      )}
    </div>
  );
}
