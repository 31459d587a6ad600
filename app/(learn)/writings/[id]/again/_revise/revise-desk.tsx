'use client';
/** What came back on the left, its new version beside it, what is checked on the right. Saved until it is handed in. */
import { flushSync } from 'react-dom';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../../../../content/katas/outage-postmortem/findings.ts';
import type { Prose } from '../../../../../../grader/contract/draft.ts';
import { checkQuotation } from '../../../../../_server/publication/actions.ts';
import { submitRevision } from '../../../../../_server/review/actions.ts';
import type { WritingDetail } from '../../../../../_server/review/queries.ts';
import type { ServerDraft } from '../../../../../_ui/attempt/local-copy.ts';
import { OfflineBar } from '../../../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../../../_ui/attempt/saved-state.tsx';
import { Button } from '../../../../../_ui/button.tsx';
import { analysisOf, proseOf } from '../../../../../_ui/prose/analysis-draft.ts';
import { AnalysisSheet, type AnalysisSheetHandle } from '../../../../../_ui/prose/analysis-sheet.tsx';
import { CheckList } from '../../../../../_ui/prose/check-list.tsx';
import { ConceptList } from '../../../../../_ui/prose/concept-list.tsx';
import { LeisureNotes } from '../../../../../_ui/prose/leisure-notes.tsx';
import { holds, liveFindings } from '../../../../../_ui/prose/live-findings.ts';
import { ProseDiverged } from '../../../../../_ui/prose/prose-diverged.tsx';
import { analysisShape, textShape } from '../../../../../_ui/prose/prose-shape.ts';
import { RubricMarks } from '../../../../../_ui/prose/rubric-marks.tsx';
import { QuotationState } from '../../../../../_ui/prose/quotation-state.tsx';
import { useLeisureText } from '../../../../../_ui/prose/use-leisure-text.ts';
import { useQuotationCheck } from '../../../../../_ui/prose/use-quotation-check.ts';
import { useShortcuts } from '../../../../katas/[slug]/use-shortcuts.ts';
import { HowItStands } from '../../_writing/how-it-stands.tsx';
import { ArgumentField } from './argument-field.tsx';

interface ReviseDeskProps {
  account: string;
  writing: WritingDetail;
  name: string;
  draft: ServerDraft | null;
  stored: boolean;
}

type Pane = 'said' | 'write' | 'checks';

const proseIn = ({ text }: WritingDetail): Prose => {
  switch (text.kind) {
    case 'analysis':
      return proseOf(text.analysis);
    case 'argument':
      return { argument: text.argument };
    case 'explanation':
      return { sentence: text.sentence };
  }
};

export function ReviseDesk({ account, writing, name, draft: server, stored }: ReviseDeskProps) {
  const incident = writing.incident ?? '';
  const work = useLeisureText({
    account,
    text: { kind: 'again', writing: writing.id },
    server,
    begin: proseIn(writing),
    submit: (prose, revision) => submitRevision({ writing: writing.id, prose, revision }),
  });
  const { draft, refusal, sending } = work;
  const { sync } = draft.kept;
  const analysis = analysisOf(work.prose, incident);
  const isAnalysis = writing.kind === 'analysis';
  const quotation = useQuotationCheck(
    { incident, quotation: analysis.quotation, stored: stored && isAnalysis },
    checkQuotation,
  );
  const findings: readonly Finding[] = isAnalysis ? liveFindings(analysis, quotation) : [];
  const [front, setFront] = useState<Pane>('write');
  const sheet = useRef<AnalysisSheetHandle>(null);
  const checks = useRef<HTMLDivElement>(null);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refusal) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);

  const ready = work.ready && holds(findings);
  const send = async () => {
    if (work.ready && !ready) {
      flushSync(() => setFront('checks'));
      return checks.current?.focus();
    }
    await work.handIn();
  };
  useShortcuts({ submit: () => void send(), run: () => undefined, focusPane: () => undefined });

  const latest = writing.reviews.at(-1);
  const remarks = latest?.remarks.map((remark) => ({ ...remark, by: latest.by })) ?? [];
  const known = quotation === 'asking' || quotation === 'later' ? null : quotation;
  const cell = (pane: Pane) => `pane pane-cell ${front === pane ? '' : 'pane-behind'}`;
  const panes: [Pane, string][] = [
    ['said', 'What came back'],
    ['write', 'Text'],
    ...(isAnalysis ? [['checks', 'Checks'] as [Pane, string]] : []),
  ];
  const handIn = (className: string) => (
    <Button
      look="primary"
      className={className}
      aria-disabled={!ready || sending}
      aria-keyshortcuts="Control+Enter"
      onClick={() => void send()}
    >
      {sending ? 'Handing in' : 'Hand in again'} <kbd className="max-wide:hidden">Ctrl ↵</kbd>
    </Button>
  );
  return (
    <>
      <OfflineBar kept={draft.kept} />
      <nav className="pane-switch wide:hidden" aria-label="Panes">
        {panes.map(([pane, label]) => (
          <button
            key={pane}
            type="button"
            className="tab"
            aria-current={front === pane ? 'true' : undefined}
            onClick={() => setFront(pane)}
          >
            {label}
          </button>
        ))}
      </nav>
      <main id="main" className={`desk ${isAnalysis ? '' : 'desk-said'} min-h-0 flex-1 outline-none`} tabIndex={-1}>
        <section className={cell('said')} aria-label="What came back">
          <div className="pane-head">
            <h2>What came back</h2>
          </div>
          <div className="pane-body" tabIndex={0} role="region" aria-label="What the reviewer said">
            <HowItStands writing={writing} bare />
            {writing.rubric && (
              <div className="mt-5">
                <RubricMarks rubric={writing.rubric} marks={latest?.marks ?? {}} />
              </div>
            )}
          </div>
        </section>
        <section className={`${cell('write')} desk-write`} aria-label="New version">
          <div className="pane-head bg-panel max-wide:flex-wrap max-wide:gap-y-0 max-wide:py-2">
            <h1 className="grow text-13 max-wide:w-full">{name}, again</h1>
            <SavedState kept={draft.kept} leisure="handed in" />
            {handIn('max-wide:hidden')}
          </div>
          <div className="pane-body" tabIndex={-1}>
            <div className="mx-auto max-w-[41rem]">
              <LeisureNotes work={work} to={`/writings/${writing.id}`} />
            </div>
            {refusal && (
              <p ref={alert} className="note note-ochre mx-auto mt-4 max-w-[41rem]" role="alert">
                {refusal} Nothing is lost.
              </p>
            )}
            {isAnalysis ? (
              <AnalysisSheet
                ref={sheet}
                analysis={analysis}
                onChange={(change) => work.write((before) => proseOf(change(analysisOf(before, incident))))}
                readOnly={!work.open}
                quotationState={analysis.quotation.trim() !== '' && known && <QuotationState state={known} />}
                remarks={remarks}
              />
            ) : (
              <ArgumentField
                prose={work.prose}
                readOnly={!work.open}
                onChange={(argument) => work.write(() => ({ argument }))}
                remarks={remarks}
              />
            )}
          </div>
        </section>
        {isAnalysis && (
          <section className={cell('checks')} aria-label="Checks">
            <div className="pane-head">
              <h2>Before you can hand in</h2>
            </div>
            <div
              className="pane-body"
              ref={checks}
              tabIndex={0}
              role="region"
              aria-label="What is checked, and the concepts"
            >
              <CheckList findings={findings} />
              <h3 className="quiet-h">Concepts</h3>
              <ConceptList
                answers={analysis.answers}
                onCite={(number) => {
                  flushSync(() => setFront('write'));
                  sheet.current?.cite(number);
                }}
              />
            </div>
          </section>
        )}
      </main>
      <footer className="actionbar wide:hidden">{handIn('')}</footer>
      {sync.kind === 'diverged' && (
        <ProseDiverged
          what={writing.kind}
          shape={isAnalysis ? analysisShape(incident) : textShape('argument', 'Argument')}
          hasHistory={false}
          theirs={sync.theirs}
          mine={draft.read()}
          onKeep={draft.keepMerged}
          onTakeTheirs={draft.takeTheirs}
        />
      )}
    </>
  );
}
