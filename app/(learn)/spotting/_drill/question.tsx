'use client';
/** One story and the fifteen concepts: pick by number or letter, answer with Enter, then read why, and go on with Enter. */
import { useEffect, useRef, useState, useTransition } from 'react';
import type { ConceptId } from '../../../../content/concepts/concept-ids.ts';
import { submitSpotting } from '../../../_server/spotting/actions.ts';
import type { SpottingNow } from '../../../_server/spotting/queries.ts';
import { Button } from '../../../_ui/button.tsx';
import { Choices } from './choices.tsx';
import { conceptAt } from './concept-keys.ts';
import { dropPlace, keepPlace, type Place } from './place.ts';
import { Result } from './result.tsx';

interface QuestionProps {
  /** The learner's id. */
  account: string;
  /** Where the learner is. */
  begin: Place;
  /** Goes on to what is asked next. */
  onNext: () => void;
  concepts: readonly { id: ConceptId; name: string }[];
}

export function Question({ account, begin, concepts, onNext }: QuestionProps) {
  const { spotting } = begin;
  const { question } = spotting;
  const [picked, setPicked] = useState<readonly ConceptId[]>(begin.picked);
  const [result, setResult] = useState(begin.result);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const outcome = useRef<HTMLHeadingElement>(null);
  const ready = picked.length === question.picks;

  const pick = (id: ConceptId) => {
    if (result === null) setPicked((before) => withPick(before, id, question.picks));
  };
  const answer = () => {
    if (!ready || pending || result !== null) return;
    startTransition(async () => {
      try {
        const answered = await submitSpotting({ vignette: question.id, picked });
        if (answered.kind === 'refused') setRefusal(answered.message);
        else {
          setRefusal(null);
          setResult(answered);
        }
      } catch {
        setRefusal('The site cannot be reached. What you picked is kept here: answer again in a moment.');
      }
    });
  };
  const goOn = () => startTransition(onNext);
  useEffect(() => {
    // Not what the server refuses: of a story that is no more, loading the page anew gets rid.
    if (refusal === null) keepPlace(sessionStorage, account, { spotting, picked: [...picked], result });
    else dropPlace(sessionStorage, account);
  }, [account, spotting, picked, result, refusal]);

  useEffect(() => outcome.current?.focus(), [result]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        if (event.repeat) return;
        if (result === null) answer();
        else if (!pending) goOn();
        return;
      }
      const at = conceptAt(event.key);
      if (at !== undefined && concepts[at]) pick(concepts[at].id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <p className="mt-1 text-ink-2">{leftWords(spotting)}</p>
      <article aria-label="Story" className="prose mt-5 border-y border-line py-5" data-vignette={question.id}>
        {question.text}
      </article>
      {result === null ? (
        <>
          <Choices concepts={concepts} picks={question.picks} picked={picked} onPick={pick} />
          {refusal && (
            <p role="alert" className="note note-ochre mt-4">
              {refusal}
            </p>
          )}
          <p className="mt-4 flex items-center gap-3 max-wide:sticky max-wide:bottom-0 max-wide:-mx-4 max-wide:border-t max-wide:border-line max-wide:bg-page max-wide:px-4 max-wide:py-2">
            <Button look="primary" aria-disabled={!ready || pending} onClick={answer}>
              Answer <kbd className="max-wide:hidden">↵</kbd>
            </Button>
            <span className="text-13 text-ink-3" role="status">
              {picked.length} of {question.picks} picked
            </span>
          </p>
        </>
      ) : (
        <Result result={result} headingRef={outcome} onNext={goOn} pending={pending} />
      )}
    </>
  );
}

/** Of one, another pick takes its place; of two, a third waits until one is taken back. */
function withPick(before: readonly ConceptId[], id: ConceptId, picks: 1 | 2): readonly ConceptId[] {
  if (picks === 1) return [id];
  if (before.includes(id)) return before.filter((one) => one !== id);
  return before.length < picks ? [...before, id] : before;
}

/** Whether a key belongs to a dialog, a menu or a link and not to the question. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, header, a, button, [type=text], [type=search]') !== null;

function leftWords({ again, due, unmet }: Extract<SpottingNow, { kind: 'question' }>): string {
  const left = [due > 0 && `${due} to repeat`, unmet > 0 && `${unmet} new`].filter(Boolean).join(', ');
  return again ? `${left}. You were asked this one before.` : `${left}.`;
}
