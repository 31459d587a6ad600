'use client';
/** The place of the editor on the page: as high before Monaco has arrived as after. */
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Button } from '../button.tsx';
import type { EditorHandle, EditorOptions } from './mount-editor.ts';

export interface CodeEditorProps {
  /** Asked for once, when Monaco has arrived: that is when the browser's drafts are there, too. */
  options: () => Promise<EditorOptions>;
  onReady(handle: EditorHandle): void;
  ref?: Ref<{ focus(): void }>;
}

type Loading = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; tries: number };

export function CodeEditor({ options, onReady, ref }: CodeEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle>(null);
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const mount = useRef({ options, onReady });
  useEffect(() => {
    mount.current = { options, onReady };
  });

  useEffect(() => {
    let gone = false;
    const mountIt = async () => {
      const { mountEditor } = await import('./mount-editor.ts');
      if (gone) return;
      const options = await mount.current.options();
      if (gone || !container.current) return;
      handle.current = mountEditor(container.current, options);
      setLoading({ kind: 'ready' });
      mount.current.onReady(handle.current);
    };
    mountIt().catch(() => !gone && setLoading({ kind: 'failed', tries }));
    return () => {
      gone = true;
      handle.current?.dispose();
      handle.current = null;
    };
  }, [tries]);

  useImperativeHandle(ref, () => ({ focus: () => handle.current?.focus() }));

  return (
    <div className="relative min-h-0 flex-1 overflow-hidden" aria-busy={loading.kind === 'loading'}>
      <div ref={container} className="absolute inset-0" data-editor={loading.kind} />
      {loading.kind === 'loading' && <Placeholder />}
      {loading.kind === 'failed' && (
        <div className="note note-ochre m-4" role="alert">
          <span>
            <b>The editor could not be loaded.</b> Nothing of yours is lost.
            <br />
            <Button className="mt-2" onClick={() => (setLoading({ kind: 'loading' }), setTries(loading.tries + 1))}>
              Try again
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}

const widths = ['34%', '52%', '44%', '61%', '28%', '47%', '39%'];

function Placeholder() {
  return (
    <div className="skeleton absolute inset-0 py-1 pl-15" role="status">
      <span className="sr-only">The editor is loading.</span>
      {widths.map((width, line) => (
        <i key={line} style={{ width }} />
      ))}
    </div>
  );
}
