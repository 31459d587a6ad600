'use client';
/** Two texts beside each other, what they are above, and the way from difference to difference. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../grader/contract/request.ts';
import { Button } from '../button.tsx';
import { DiffEditor } from '../editor/diff-editor.tsx';
import type { DiffHandle } from '../editor/mount-diff.ts';
import { smallIcon } from '../icon.ts';

export interface ComparedSide {
  name: string;
  href: string;
  /** What stands beside the name: when it was, what came of it. */
  detail: ReactNode;
  text: string;
  /** Said where only a part of it is compared. */
  cut: string | null;
}

interface CompareViewProps {
  left: ComparedSide;
  right: ComparedSide;
  /** Null for prose. */
  language: Language | null;
  lines: { added: number; removed: number };
}

export function CompareView({ left, right, language, lines }: CompareViewProps) {
  const handle = useRef<DiffHandle | null>(null);
  const [places, setPlaces] = useState<number | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
      // Taken on its way down: Monaco would open a view of its own.
      event.preventDefault();
      event.stopPropagation();
      handle.current?.goTo(event.shiftKey ? 'previous' : 'next');
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  const same = left.text === right.text;
  return (
    <>
      <div className="compare-bar">
        <p role="status" className="text-13 text-ink-2">
          {same ? 'The two are the same.' : <Extent places={places} lines={lines} />}
        </p>
        <span className="flex gap-2">
          <Button disabled={same} aria-keyshortcuts="Shift+F7" onClick={() => handle.current?.goTo('previous')}>
            <ArrowUp {...smallIcon} /> Previous
          </Button>
          <Button disabled={same} aria-keyshortcuts="F7" onClick={() => handle.current?.goTo('next')}>
            <ArrowDown {...smallIcon} /> Next <kbd className="max-wide:hidden">F7</kbd>
          </Button>
        </span>
      </div>
      <div className="compare-heads">
        <Head side={left} />
        <Head side={right} />
      </div>
      <DiffEditor
        className="compare-body"
        options={{
          left: left.text,
          right: right.text,
          language: language ?? 'markdown',
          editable: false,
          onDifferences: setPlaces,
        }}
        onReady={(ready) => (handle.current = ready)}
      />
    </>
  );
}

function Extent({ places, lines: { added, removed } }: { places: number | null; lines: CompareViewProps['lines'] }) {
  return (
    <>
      {places !== null && `${places} ${places === 1 ? 'difference' : 'differences'}, `}
      <span className="num">{added}</span> {added === 1 ? 'line' : 'lines'} added,{' '}
      <span className="num">{removed}</span> removed
    </>
  );
}

const Head = ({ side: { name, href, detail, cut } }: { side: ComparedSide }) => (
  <div>
    <h2>
      <Link href={href}>{name}</Link>
    </h2>
    <p className="text-12 text-ink-3">{detail}</p>
    {cut && <p className="text-12 text-ochre">{cut}</p>}
  </div>
);
