'use client';
/** Two have changed a draft: said at once, compared and merged on demand. Whatever is chosen, the other one stays in the history. */
import { useId, useState } from 'react';
import { Button } from '../button.tsx';
import { compareLines } from '../editor/line-difference.ts';
import { Modal } from '../shell/modal.tsx';
import { LocalTime } from '../verdict/local-time.tsx';
import { counted } from '../verdict/words.ts';
import type { DraftContent, OtherDraft } from './draft-sync.ts';
import { MergeView } from './merge-view.tsx';

interface DivergedDialogProps {
  theirs: OtherDraft;
  mine: DraftContent;
  pasteOff: boolean;
  /** Keeps this text over theirs. */
  onKeep(merged: DraftContent): void;
  /** Takes theirs; answers with what is wrong, or null. */
  onTakeTheirs(): Promise<string | null>;
}

export function DivergedDialog({ theirs, mine, pasteOff, onKeep, onTakeTheirs }: DivergedDialogProps) {
  const id = useId();
  const [comparing, setComparing] = useState(false);
  const [taking, setTaking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [lines] = useState(() => compareLines(theirs.content.source, mine.source).edited);
  const take = async () => {
    setTaking(true);
    setRefusal(await onTakeTheirs());
    setTaking(false);
  };
  return (
    // There is no way past it: until it is settled, nothing of this editor is saved.
    <Modal
      label={{ id }}
      onClose={() => {}}
      className={comparing ? 'h-[min(52rem,92dvh)] w-[min(80rem,96vw)]' : 'w-[32rem]'}
    >
      <div className={`flex flex-col p-5 ${comparing ? 'h-full' : ''}`}>
        <h2 id={id}>This draft was changed elsewhere</h2>
        <p className="mt-2 text-ink-2">
          Another tab saved revision {theirs.revision} at <LocalTime ms={theirs.savedAt} />
          {lines > 0 && `; this one has ${counted(lines, 'line')} of its own`}. Whichever you keep, the other stays in
          the attempt’s history.
        </p>
        {refusal && (
          <p className="note note-ochre mt-3" role="alert">
            {refusal}
          </p>
        )}
        {comparing ? (
          <MergeView
            key={theirs.revision}
            theirs={theirs.content}
            mine={mine}
            pasteOff={pasteOff}
            taking={taking}
            onKeep={onKeep}
            onTakeTheirs={() => void take()}
          />
        ) : (
          <p className="mt-4 flex flex-wrap gap-2">
            <Button look="primary" data-first-focus onClick={() => setComparing(true)}>
              Compare and merge
            </Button>
            <Button disabled={taking} onClick={() => onKeep(mine)}>
              Keep this one
            </Button>
            <Button disabled={taking} onClick={() => void take()}>
              Take the other
            </Button>
          </p>
        )}
      </div>
    </Modal>
  );
}
