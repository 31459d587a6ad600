'use client';
/** Both drafts compared: theirs, and this editor's, which can be edited into what is kept. Side by side, or line under line where it is narrow. */
import { useRef, useState } from 'react';
import type { Prose } from '../../../grader/contract/draft.ts';
import { Button } from '../button.tsx';
import { DiffEditor } from '../editor/diff-editor.tsx';
import type { DraftContent } from './draft-sync.ts';

interface MergeViewProps {
  theirs: DraftContent;
  mine: DraftContent;
  pasteOff: boolean;
  taking: boolean;
  onKeep(merged: DraftContent): void;
  onTakeTheirs(): void;
}

type Part = 'code' | 'argument';
const partNames: Record<Part, string> = { code: 'Code', argument: 'Argument' };

const argumentIn = (prose: Prose | null): string => {
  const argument = prose?.['argument'];
  return typeof argument === 'string' ? argument : '';
};

export function MergeView({ theirs, mine, pasteOff, taking, onKeep, onTakeTheirs }: MergeViewProps) {
  const texts = {
    code: { left: theirs.source, right: mine.source },
    argument: { left: argumentIn(theirs.prose), right: argumentIn(mine.prose) },
  };
  const parts = (['code', 'argument'] as const).filter((part) => texts[part].left !== texts[part].right);
  const [shown, setShown] = useState<Part>(parts[0] ?? 'code');
  const merged = useRef({ code: mine.source, argument: argumentIn(mine.prose) });
  const keep = () => {
    const { code, argument } = merged.current;
    const prose = argument === argumentIn(mine.prose) ? mine.prose : { ...mine.prose, argument };
    onKeep({ language: mine.language, source: code, prose });
  };
  return (
    <>
      <div className="mt-3 flex items-center gap-3 text-12 text-ink-3">
        <span className="flex-1">− Saved elsewhere{theirs.language !== mine.language && `, ${theirs.language}`}</span>
        {parts.length > 1 && (
          <span className="segmented" role="group" aria-label="What is compared">
            {parts.map((part) => (
              <button key={part} type="button" aria-pressed={shown === part} onClick={() => setShown(part)}>
                {partNames[part]}
              </button>
            ))}
          </span>
        )}
        <span className="flex-1 text-right">+ In this editor, to be edited</span>
      </div>
      {(parts.length > 0 ? parts : (['code'] as const)).map((part) => (
        <div key={part} className={`mt-2 flex min-h-0 flex-1 border border-line ${shown === part ? '' : 'hidden'}`}>
          <DiffEditor
            options={{
              ...texts[part],
              language: part === 'code' ? mine.language : 'markdown',
              editable: true,
              pasteOff,
              onChange: (right) => {
                merged.current = { ...merged.current, [part]: right };
              },
            }}
          />
        </div>
      ))}
      <p className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" disabled={taking} onClick={keep}>
          Keep the merged text
        </Button>
        <Button disabled={taking} onClick={onTakeTheirs}>
          Take theirs
        </Button>
        <Button disabled={taking} onClick={() => onKeep(mine)}>
          Keep mine as it was
        </Button>
      </p>
    </>
  );
}
