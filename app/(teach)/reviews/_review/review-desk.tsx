'use client';
/** The queue, the text with remarks in its margin, and the key with the marks; below the fold one of them at a time. */
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import type { Rubric } from '../../../../content/rubric.ts';
import type { LeisureText } from '../../../../grader/contract/draft.ts';
import type { WritingDetail } from '../../../_server/review/queries.ts';
import type { ServerDraft } from '../../../_ui/attempt/local-copy.ts';
import { OfflineBar } from '../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../_ui/attempt/saved-state.tsx';
import { Button } from '../../../_ui/button.tsx';
import { LeisureNotes } from '../../../_ui/prose/leisure-notes.tsx';
import { markedCount } from '../../../_ui/prose/marks.ts';
import { ProseDiverged } from '../../../_ui/prose/prose-diverged.tsx';
import type { Verbatim } from '../../../_ui/prose/quotation-state.tsx';
import { proseOfReview, remarksOf, reviewOf, reviewShape, type ReviewDraft } from '../../../_ui/prose/review-prose.ts';
import { useLeisureDraft } from '../../../_ui/prose/use-leisure-draft.ts';
import { useMarkKeys } from '../../../_ui/prose/use-mark-keys.ts';
import { visibleText } from '../../../_ui/verdict/visible-text.ts';
import type { EarlierReview } from './earlier-reviews.tsx';
import { KeyPane } from './key-pane.tsx';
import { neighboursOf } from './neighbours.ts';
import { Queue, type QueueEntry } from './queue.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { sendReview } from './send-review.ts';
import { TextPane } from './text-pane.tsx';
import { useRemarks } from './use-remarks.tsx';
import { useReviewKeys } from './use-review-keys.ts';

interface ReviewDeskProps {
  /** The reviewer's id. */
  account: string;
  /** The review that is written here, and what the server has of it. */
  unsent: { text: LeisureText; draft: ServerDraft | null };
  waiting: readonly QueueEntry[];
  writing: WritingDetail;
  rubric: Rubric;
  name: string;
  verbatim: Verbatim | undefined;
  reviews: readonly EarlierReview[];
  /** What changed since the version before; null where there is none. */
  changes: ReactNode;
}

const over = 'This review is over: it was sent elsewhere, or the writer has handed in a later version.';

const panes = { queue: 'Queue', text: 'Text', key: 'Key and rubric' } as const;
type Pane = keyof typeof panes;

export function ReviewDesk(props: ReviewDeskProps) {
  const { account, unsent, waiting, writing, rubric, name, verbatim, reviews, changes } = props;
  const router = useRouter();
  const { text, draft: server } = unsent;
  const work = useLeisureDraft({ account, text, server, begin: {}, idle: !writing.may.review });
  const { kept } = work.draft;
  const draft = reviewOf(work.prose);
  const write = (change: (before: ReviewDraft) => ReviewDraft) =>
    work.write((before) => proseOfReview(change(reviewOf(before))));
  const [front, setFront] = useState<Pane>('text');
  const [current, setCurrent] = useState<string | null>(rubric.lines[0]?.id ?? null);
  const [returning, setReturning] = useState(false);
  const { sending, refusal, open } = work;
  const reviewing = writing.may.review && work.ready;
  const { next, previous } = neighboursOf(waiting, writing.id);
  const go = (id: string | null) => id !== null && router.push(`/reviews/${id}`);
  const remarks = useRemarks({
    ...{ rubric, draft, write, readOnly: !open },
    current: reviewing ? current : null,
    onCurrent: setCurrent,
  });

  const send = async (outcome: 'accepted' | 'returned') => {
    const seen = writing.reviews.at(-1)?.id ?? null;
    const taken = await work.deliver((prose, revision) =>
      sendReview({ writing: writing.id, outcome, draft: reviewOf(prose), seen, revision }),
    );
    if (!taken) return;
    router.push(next === null ? '/reviews' : `/reviews/${next}`);
    router.refresh();
  };
  const askReasons = (asked: boolean) => {
    work.dismiss();
    setReturning(asked);
  };
  useMarkKeys(open ? { rubric, marks: draft.marks, current, onMark: remarks.mark, onCurrent: setCurrent } : null);
  useReviewKeys({
    j: () => go(next),
    k: () => go(previous),
    ...(open && {
      n: () => {
        if (writing.kind === 'analysis') setFront('text');
        remarks.begin(current ?? '');
      },
      a: () => void send('accepted'),
      r: () => askReasons(true),
    }),
  });
  useEffect(() => {
    if (current === null) return;
    for (const selector of [`#answer-${current.slice(1)}`, `[data-line="${CSS.escape(current)}"]`])
      document.querySelector(selector)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const decision = reviewing && (
    <>
      <Button disabled={!open} onClick={() => askReasons(true)}>
        <span className="max-wide:hidden">Return with reasons</span>
        <span className="wide:hidden">Return</span> <kbd className="max-wide:hidden">R</kbd>
      </Button>
      <Button look="primary" disabled={!open} onClick={() => void send('accepted')}>
        {sending ? 'Recording' : 'Accept and next'} <kbd className="max-wide:hidden">A</kbd>
      </Button>
    </>
  );
  return (
    <>
      <OfflineBar kept={kept} />
      <div className="px-4 has-[.note]:pb-4">
        <LeisureNotes work={work} to={`/reviews/${writing.id}`} why={over}>
          {draft.reasons !== '' && (
            <p className="w-full wrap-anywhere whitespace-pre-line" dir="auto">
              {visibleText(draft.reasons)}
            </p>
          )}
        </LeisureNotes>
      </div>
      <nav className="pane-switch wide:hidden" aria-label="Panes">
        {(Object.keys(panes) as Pane[]).map((pane) => (
          <button
            key={pane}
            type="button"
            className="tab"
            aria-current={front === pane ? 'true' : undefined}
            onClick={() => setFront(pane)}
          >
            {panes[pane]} {pane === 'queue' && <span className="count">{waiting.length}</span>}
          </button>
        ))}
      </nav>
      <main id="main" className="desk desk-review min-h-0 flex-1 outline-none" tabIndex={-1}>
        <h1 className="sr-only">Review of {name}</h1>
        <section className={`pane pane-cell ${front === 'queue' ? '' : 'pane-behind'}`} aria-label="Queue">
          <div className="pane-head">
            <h2 className="grow">Waiting</h2>
            <span className="text-12 text-ink-3">oldest first</span>
          </div>
          <div className="pane-body p-0" tabIndex={0} role="region" aria-label="What waits">
            <Queue waiting={waiting} current={writing.id} />
          </div>
          <p className="pane-foot max-wide:hidden">
            <span>
              <kbd>J</kbd> <kbd>K</kbd> next, previous
            </span>
          </p>
        </section>
        <TextPane
          behind={front !== 'text'}
          {...{ writing, name, verbatim, changes }}
          current={reviewing ? current : null}
          beside={reviewing ? remarks.beside : undefined}
        />
        <KeyPane
          behind={front !== 'key'}
          {...{ writing, rubric, reviews }}
          marks={reviewing ? draft.marks : (writing.reviews.at(-1)?.marks ?? {})}
          marked={markedCount(rubric, draft.marks)}
          onMark={reviewing ? remarks.mark : undefined}
          current={reviewing ? current : null}
          onCurrent={reviewing ? setCurrent : undefined}
          below={reviewing && writing.kind !== 'analysis' ? remarks.below : undefined}
        >
          {reviewing && (
            <div className={`decide ${refusal && !returning ? '' : 'max-wide:hidden'}`}>
              {refusal && !returning && (
                <p className="note note-ochre w-full" role="alert">
                  {refusal}
                </p>
              )}
              <span className="contents max-wide:hidden">
                <SavedState kept={kept} leisure="closed" />
                {decision}
              </span>
            </div>
          )}
        </KeyPane>
      </main>
      {reviewing && (
        <footer className="actionbar flex-wrap wide:hidden">
          {refusal && !returning && front !== 'key' && (
            <p className="note note-ochre basis-full" role="alert">
              {refusal}
            </p>
          )}
          <SavedState kept={kept} leisure="closed" />
          {decision}
        </footer>
      )}
      {returning && (
        <ReturnDialog
          reasons={draft.reasons}
          remarks={remarksOf(draft).length}
          sending={sending}
          refusal={refusal}
          onChange={(reasons) => write((before) => ({ ...before, reasons }))}
          onReturn={() => void send('returned')}
          onClose={() => askReasons(false)}
        />
      )}
      {kept.sync.kind === 'diverged' && (
        <ProseDiverged
          what="review"
          shape={reviewShape(rubric)}
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
