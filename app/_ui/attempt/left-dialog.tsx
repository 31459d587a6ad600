'use client';
/** A text that this browser kept, beside what its attempt ended with; to be read and copied. */
import { Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../button.tsx';
import { DiffEditor } from '../editor/diff-editor.tsx';
import { proseText } from '../history/prose-text.ts';
import { smallIcon } from '../icon.ts';
import { Moment } from '../moment.tsx';
import { Modal } from '../shell/modal.tsx';
import type { Left } from './use-left-behind.ts';

const partNames = { code: 'Code', prose: 'Prose' };
type Part = keyof typeof partNames;

export function LeftDialog({ left, name, onClose }: { left: Left; name: string; onClose(): void }) {
  const id = useId();
  const content = left.shown;
  const last = left.known.kind === 'missing' ? left.known.last : null;
  const texts: Record<Part, { left: string; right: string }> = {
    code: { left: last?.source ?? '', right: content.source },
    prose: { left: proseText(last?.prose ?? null), right: proseText(content.prose) },
  };
  const parts = (['code', 'prose'] as const).filter((part) => texts[part].right !== '');
  const [shown, setShown] = useState<Part>(parts[0] ?? 'code');
  const [copied, setCopied] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    // Without https a browser gives pages no clipboard at all.
    const done = await Promise.resolve(navigator.clipboard?.writeText(texts[shown].right).then(() => true)).catch(
      () => false,
    );
    setCopied(done ? 'copied' : 'refused');
  };
  return (
    <Modal label={{ id }} onClose={onClose} className="h-[min(52rem,92dvh)] w-[min(80rem,96vw)]">
      <div className="flex h-full flex-col p-5">
        <h2 id={id}>Kept in this browser: {name}</h2>
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-12 text-ink-3">
          <span className="grow">
            Written <Moment ms={left.copy.changedAt} />.{' '}
            {last === null
              ? 'There is nothing on the server to compare it with.'
              : 'On the left, or marked −, is what the attempt ended with.'}
          </span>
          {parts.length > 1 && (
            <span className="segmented" role="group" aria-label="What is shown">
              {parts.map((part) => (
                <button key={part} type="button" aria-pressed={shown === part} onClick={() => setShown(part)}>
                  {partNames[part]}
                </button>
              ))}
            </span>
          )}
        </div>
        <div className="mt-2 flex min-h-0 flex-1 border border-line">
          <DiffEditor
            key={shown}
            options={{
              ...texts[shown],
              language: shown === 'code' ? content.language : 'markdown',
              editable: false,
            }}
          />
        </div>
        <p className="mt-4 flex flex-wrap items-center gap-2">
          <Button onClick={() => void copy()}>
            <Copy {...smallIcon} />
            {parts.length > 1 ? `Copy the ${shown}` : 'Copy the text'}
          </Button>
          <Button look="primary" data-first-focus onClick={onClose}>
            Close
          </Button>
          <span role="status" className="text-12 text-ink-2">
            {copied === 'copied' && 'Copied.'}
            {copied === 'refused' && 'This browser did not let it be copied: select the text instead.'}
          </span>
        </p>
      </div>
    </Modal>
  );
}
