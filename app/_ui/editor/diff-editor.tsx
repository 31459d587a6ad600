'use client';
/** The place of a diff editor on the page. The options are read once; another `key` makes another one. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import type { DiffHandle, DiffOptions } from './mount-diff.ts';

interface DiffEditorProps {
  options: DiffOptions;
  onReady?(handle: DiffHandle): void;
  className?: string;
}

export function DiffEditor({ options, onReady, className = 'min-h-0 flex-1' }: DiffEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const mount = useRef({ options, onReady });
  useEffect(() => {
    mount.current = { options, onReady };
  });
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    let handle: DiffHandle | null = null;
    import('./mount-diff.ts').then(
      ({ mountDiff }) => {
        if (gone || !container.current) return;
        handle = mountDiff(container.current, mount.current.options);
        setState('ready');
        mount.current.onReady?.(handle);
      },
      () => !gone && setState('failed'),
    );
    return () => {
      gone = true;
      handle?.dispose();
    };
  }, [tries]);
  return (
    <div className={`relative ${className}`} aria-busy={state === 'loading'}>
      <div ref={container} className="absolute inset-0" data-diff={state} />
      {state === 'failed' && (
        <p className="note note-ochre m-4" role="alert">
          <span>
            <b>The comparison could not be loaded.</b> Nothing of yours is lost.{' '}
            <Button onClick={() => (setState('loading'), setTries(tries + 1))}>Try again</Button>
          </span>
        </p>
      )}
    </div>
  );
}
