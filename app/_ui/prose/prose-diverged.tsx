'use client';
/** Two editors have changed one text: what is kept is chosen field by field. */
import { useId, useState } from 'react';
import type { DraftContent, OtherDraft } from '../attempt/draft-sync.ts';
import { Button } from '../button.tsx';
import { Modal } from '../shell/modal.tsx';
import { LocalTime } from '../verdict/local-time.tsx';
import { counted } from '../verdict/words.ts';
import { visibleText } from '../verdict/visible-text.ts';
import { choiceOf, choices, differences, merge, type Choice } from './merge-texts.ts';
import type { ProseShape } from './prose-shape.ts';

interface ProseDivergedProps {
  /** "analysis", "review": what it is called. */
  what: string;
  shape: ProseShape;
  /** Whether what is not kept stays in the history of an attempt; else it is gone. */
  hasHistory: boolean;
  theirs: OtherDraft;
  mine: DraftContent;
  onKeep(merged: DraftContent): void;
  /** Answers with what is wrong, or null. */
  onTakeTheirs(): Promise<string | null>;
}

const choiceNames: Record<Choice, string> = { theirs: 'The other', mine: 'This one', both: 'Both' };

export function ProseDiverged({ what, shape, hasHistory, theirs, mine, onKeep, onTakeTheirs }: ProseDivergedProps) {
  const id = useId();
  const nameOf = (field: number): string => shape.names[field]!;
  const [left, right] = [shape.read(theirs.content.prose), shape.read(mine.prose)];
  const fields = differences(left, right);
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({});
  const [taking, setTaking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async () => {
    setTaking(true);
    setRefusal(await onTakeTheirs());
    setTaking(false);
  };
  return (
    // There is no way past it: until it is settled, nothing of this editor is saved.
    <Modal label={{ id }} onClose={() => {}} className="w-[min(64rem,96vw)]">
      <div className="flex max-h-[88dvh] flex-col p-5">
        <h2 id={id}>This {what} was changed elsewhere</h2>
        <p className="mt-2 text-ink-2">
          Another {hasHistory ? 'tab' : 'tab or browser'} saved revision {theirs.revision} at{' '}
          <LocalTime ms={theirs.savedAt} />. {counted(fields.length, shape.isMark ? 'field' : 'text')}{' '}
          {fields.length === 1 ? 'differs' : 'differ'}. Choose what is kept
          {hasHistory ? '; the other stays in the attempt’s history.' : ': the other is not.'}
        </p>
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        <div className="mt-3 min-h-0 flex-1 overflow-auto" tabIndex={0} role="region" aria-label="What differs">
          {fields.map(({ field, left: other, right: own }) => (
            <section key={field} className="border-t border-line py-3">
              <h3>{nameOf(field)}</h3>
              <span className="segmented mt-2" role="group" aria-label={`What is kept: ${nameOf(field)}`}>
                {choices
                  .filter((choice) => choice !== 'both' || !shape.isMark?.(field))
                  .map((choice) => (
                    <button
                      key={choice}
                      type="button"
                      aria-pressed={choiceOf({ field, left: other, right: own }, chosen) === choice}
                      onClick={() => setChosen({ ...chosen, [field]: choice })}
                    >
                      {choiceNames[choice]}
                    </button>
                  ))}
              </span>
              <div className="mt-2 grid gap-4 wide:grid-cols-2">
                <Text of={nameOf(field)} name="Saved elsewhere" text={other} />
                <Text of={nameOf(field)} name="In this tab" text={own} />
              </div>
            </section>
          ))}
        </div>
        <p className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button
            look="primary"
            data-first-focus
            disabled={taking}
            onClick={() => onKeep({ ...mine, prose: shape.write(merge(left, right, chosen)) })}
          >
            Keep what is chosen
          </Button>
          <Button disabled={taking} onClick={() => void take()}>
            Take the other as a whole
          </Button>
        </p>
      </div>
    </Modal>
  );
}

const Text = ({ of, name, text }: { of: string; name: string; text: string }) => (
  <div className="min-w-0">
    <p className="text-12 text-ink-3">{name}</p>
    <div
      className="max-h-48 overflow-auto wrap-anywhere whitespace-pre-wrap"
      dir="auto"
      tabIndex={0}
      role="region"
      aria-label={`${name}: ${of}`}
    >
      {text === '' ? <span className="text-ink-3">Empty</span> : visibleText(text)}
    </div>
  </div>
);
