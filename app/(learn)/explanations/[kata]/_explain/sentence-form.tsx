'use client';
/** One field for one sentence, counted as it will be counted and saved until it is handed in. */
import { Check, CircleDashed } from 'lucide-react';
import { useId } from 'react';
import { checkSentence, explanationWords } from '../../../../../content/explanations.ts';
import { countSentences, countWords } from '../../../../../content/prose.ts';
import type { LeisureText } from '../../../../../grader/contract/draft.ts';
import { submitExplanation } from '../../../../_server/review/actions.ts';
import type { ServerDraft } from '../../../../_ui/attempt/local-copy.ts';
import { OfflineBar } from '../../../../_ui/attempt/offline-bar.tsx';
import { SavedState } from '../../../../_ui/attempt/saved-state.tsx';
import { Button } from '../../../../_ui/button.tsx';
import { LeisureNotes } from '../../../../_ui/prose/leisure-notes.tsx';
import { ProseDiverged } from '../../../../_ui/prose/prose-diverged.tsx';
import { textShape } from '../../../../_ui/prose/prose-shape.ts';
import { useLeisureText } from '../../../../_ui/prose/use-leisure-text.ts';
import { Status } from '../../../../_ui/status.tsx';
import { counted } from '../../../../_ui/verdict/words.ts';
import { useShortcuts } from '../../../katas/[slug]/use-shortcuts.ts';

interface SentenceFormProps {
  account: string;
  kata: string;
  text: LeisureText;
  draft: ServerDraft | null;
}

/** Counting a megabyte at every keystroke would stall the page; so much is refused anyhow. */
const countedLimit = 20_000;

const shape = textShape('sentence', 'Your sentence');

export function SentenceForm({ account, kata, text, draft: server }: SentenceFormProps) {
  const id = useId();
  const again = text.kind === 'again';
  const work = useLeisureText({
    account,
    text,
    server,
    begin: shape.write([]),
    submit: (prose, revision) => submitExplanation({ kata, sentence: shape.read(prose)[0], revision }),
  });
  const { draft, sending } = work;
  const sentence = shape.read(work.prose)[0]!;
  const check = checkSentence(sentence);
  const ready = check.kind === 'ready';
  useShortcuts({ submit: () => void work.handIn(), run: () => undefined, focusPane: () => undefined });
  const { least, most } = explanationWords;
  return (
    <>
      <form
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          void work.handIn();
        }}
      >
        <LeisureNotes work={work} to={again ? `/writings/${text.writing}` : `/explanations/${kata}`} />
        <label htmlFor={id} className="field-label">
          {again ? 'Another sentence' : 'Your sentence'}
        </label>
        <textarea
          id={id}
          className="plain-answer min-h-32"
          dir="auto"
          spellCheck
          value={sentence}
          readOnly={!work.open}
          aria-describedby={`${id}-check`}
          onChange={({ target }) => work.write(() => shape.write([target.value]))}
        />
        <p className="answer-meta mt-2 items-center" id={`${id}-check`}>
          <Status tone={ready ? 'held' : 'caution'} glyph={ready ? Check : CircleDashed} small>
            {ready ? 'One sentence' : check.message}
          </Status>
          {sentence.length <= countedLimit && (
            <span data-count>
              {counted(countSentences(sentence), 'sentence')}, {counted(countWords(sentence), 'word')} of {least} to{' '}
              {most}
            </span>
          )}
        </p>
        {work.refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {work.refusal} Nothing is lost.
          </p>
        )}
        <p className="mt-4 flex items-center gap-3">
          <Button type="submit" look="primary" disabled={!work.open} aria-keyshortcuts="Control+Enter">
            {sending ? 'Handing in' : again ? 'Hand in again' : 'Hand in'} <kbd>Ctrl ↵</kbd>
          </Button>
          <span className="grow" />
          <SavedState kept={draft.kept} leisure="handed in" />
        </p>
        {/* Below, where its coming moves nothing that is read or written. */}
        <div className="mt-4">
          <OfflineBar kept={draft.kept} />
        </div>
      </form>
      {draft.kept.sync.kind === 'diverged' && (
        <ProseDiverged
          what="sentence"
          shape={shape}
          hasHistory={false}
          theirs={draft.kept.sync.theirs}
          mine={draft.read()}
          onKeep={draft.keepMerged}
          onTakeTheirs={draft.takeTheirs}
        />
      )}
    </>
  );
}
