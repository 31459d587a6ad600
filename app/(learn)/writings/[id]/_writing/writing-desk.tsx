'use client';
/** The text on the left, how it stands and what it is judged by on the right; below the fold one of them at a time. */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { assess, type Mark } from '../../../../../content/rubric.ts';
import type { WritingDetail } from '../../../../_server/review/queries.ts';
import type { Reviewed, SelfAssessmentGiven } from '../../../../_server/review/record-review.ts';
import type { ServerDraft } from '../../../../_ui/attempt/local-copy.ts';
import { OfflineBar } from '../../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../../_ui/attempt/saved-state.tsx';
import { Button } from '../../../../_ui/button.tsx';
import { Moment } from '../../../../_ui/moment.tsx';
import { LeisureNotes } from '../../../../_ui/prose/leisure-notes.tsx';
import { markedCount } from '../../../../_ui/prose/marks.ts';
import { ProseDiverged } from '../../../../_ui/prose/prose-diverged.tsx';
import type { Verbatim } from '../../../../_ui/prose/quotation-state.tsx';
import { assessmentShape, proseOfReview, reviewOf } from '../../../../_ui/prose/review-prose.ts';
import { RubricMarks } from '../../../../_ui/prose/rubric-marks.tsx';
import { useLeisureDraft } from '../../../../_ui/prose/use-leisure-draft.ts';
import { useMarkKeys } from '../../../../_ui/prose/use-mark-keys.ts';
import { usedText } from '../../../../_ui/prose/used-text.ts';
import { WritingText } from '../../../../_ui/prose/writing-text.tsx';
import { counted } from '../../../../_ui/verdict/words.ts';
import { HowItStands } from './how-it-stands.tsx';

interface WritingDeskProps {
  /** The writer's id. */
  account: string;
  writing: WritingDetail;
  /** What the server has of an assessment that is being made. */
  draft: ServerDraft | null;
  name: string;
  verbatim: Verbatim | undefined;
  onAssess(given: SelfAssessmentGiven): Promise<Reviewed>;
}

export function WritingDesk({ account, writing, draft: server, name, verbatim, onAssess }: WritingDeskProps) {
  const router = useRouter();
  const { rubric, reviews, may, text } = writing;
  const latest = reviews.at(-1);
  const [front, setFront] = useState<'text' | 'key'>('text');
  const assessing = may.selfAssess && rubric !== null;
  const work = useLeisureDraft({
    account,
    text: { kind: 'assessment', writing: writing.id },
    server,
    begin: {},
    idle: !assessing,
  });
  const { sending, refusal, open } = work;
  const { kept } = work.draft;
  const marks = assessing ? reviewOf(work.prose).marks : (latest?.marks ?? {});
  const [current, setCurrent] = useState<string | null>(may.selfAssess ? (rubric?.lines[0]?.id ?? null) : null);
  const onMark = (line: string, mark: Mark) =>
    work.write((before) => {
      const review = reviewOf(before);
      return proseOfReview({ ...review, marks: { ...review.marks, [line]: mark } });
    });
  useMarkKeys(assessing && open ? { rubric, marks, current, onMark, onCurrent: setCurrent } : null);

  const send = async () => {
    const taken = await work.deliver(async (prose, revision) => {
      const answer = await onAssess({ writing: writing.id, marks: reviewOf(prose).marks, revision });
      return answer.kind === 'refused' ? answer.message : null;
    });
    if (taken) router.refresh();
  };
  const remarks = reviews.flatMap(({ remarks: each, by }) => each.map((remark) => ({ ...remark, by })));
  return (
    <>
      <OfflineBar kept={kept} />
      <div className="px-4 has-[.note]:pb-4">
        <LeisureNotes work={work} to={`/writings/${writing.id}`} why={over} />
      </div>
      <nav className="pane-switch wide:hidden" aria-label="Panes">
        {(['text', 'key'] as const).map((pane) => (
          <button
            key={pane}
            type="button"
            className="tab"
            aria-current={front === pane ? 'true' : undefined}
            onClick={() => setFront(pane)}
          >
            {pane === 'text' ? 'Text' : rubric ? 'Key and marks' : 'How it stands'}
          </button>
        ))}
      </nav>
      <main id="main" className="desk desk-two min-h-0 flex-1 outline-none" tabIndex={-1}>
        <section className={`pane pane-cell desk-write ${front === 'text' ? '' : 'pane-behind'}`} aria-label="Text">
          <div className="pane-head flex-wrap bg-panel max-wide:gap-y-0 max-wide:py-2">
            <h1 className="text-13">{name}</h1>
            <span className="text-12 text-ink-3">
              {counted(writing.words, 'word')}
              {writing.used && `, ${usedText(writing.used)}`}, handed in <Moment ms={writing.createdAt.getTime()} />
            </span>
          </div>
          <div className="pane-body" tabIndex={0} role="region" aria-label="What was handed in">
            <WritingText text={text} verbatim={verbatim} remarks={remarks} current={assessing ? current : null} />
          </div>
        </section>
        <section className={`pane pane-cell ${front === 'key' ? '' : 'pane-behind'}`} aria-label="Key and marks">
          <div className="pane-head">
            <h2 className="grow">{rubric ? 'Key and marks' : 'How it stands'}</h2>
            {assessing && (
              <span className="text-12 text-ink-3" role="status">
                {markedCount(rubric, marks)} of {rubric.lines.length} marked
              </span>
            )}
          </div>
          <div className="pane-body" tabIndex={0} role="region" aria-label="How it stands, and the key">
            <HowItStands writing={writing} />
            {rubric && (
              <div className="mt-5">
                <RubricMarks
                  rubric={rubric}
                  marks={marks}
                  onMark={assessing ? onMark : undefined}
                  disabled={!open && !sending}
                  current={current}
                  onCurrent={assessing ? setCurrent : undefined}
                />
              </div>
            )}
          </div>
          {assessing && (
            <div className="decide">
              {refusal && (
                <p className="note note-ochre w-full" role="alert">
                  {refusal}
                </p>
              )}
              <SavedState kept={kept} leisure="closed" />
              <span className="grow text-12 text-ink-2">{comesTo(assess(rubric, marks))}</span>
              <Button
                look="primary"
                disabled={!open || markedCount(rubric, marks) < rubric.lines.length}
                onClick={() => void send()}
              >
                {sending ? 'Recording' : 'Record my marks'}
              </Button>
            </div>
          )}
        </section>
      </main>
      {rubric && kept.sync.kind === 'diverged' && (
        <ProseDiverged
          what="assessment"
          shape={assessmentShape(rubric)}
          hasHistory={false}
          theirs={kept.sync.theirs}
          mine={work.draft.read()}
          onKeep={work.draft.keepMerged}
          onTakeTheirs={work.draft.takeTheirs}
        />
      )}
    </>
  );
}

const over = 'This assessment is over: it was recorded elsewhere, or your cohort’s instructor reviews this now.';

function comesTo(assessment: ReturnType<typeof assess>): string {
  if (assessment.kind === 'unfinished')
    return 'Every line marked, none missing and two of three met: then it is accepted.';
  return assessment.outcome === 'accepted'
    ? 'By these marks it is accepted, and the record says self-assessed.'
    : 'By these marks it falls short: you can then hand it in again.';
}
