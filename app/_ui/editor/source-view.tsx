'use client';
/** A source to be read: as tall as it is, up to a limit. The options are read once; another `key` makes another one. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import type { SourceHandle, SourceOptions } from './mount-source.ts';

interface SourceViewProps {
  options: SourceOptions;
  onReady?(handle: SourceHandle): void;
}

/** Of a line, and of what is above and below all of them with a scrollbar, as appearance.ts has them. */
const linePx = 20;
const aroundPx = 30;

export function SourceView({ options, onReady }: SourceViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const mount = useRef({ options, onReady });
  useEffect(() => {
    mount.current = { options, onReady };
  });
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    let handle: SourceHandle | null = null;
    import('./mount-source.ts').then(
      ({ mountSource }) => {
        if (gone || !container.current) return;
        handle = mountSource(container.current, mount.current.options);
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
  const lines = options.source.split(/\r\n|\r|\n/).length;
  return (
    <div className="source-view" style={{ height: lines * linePx + aroundPx }} aria-busy={state === 'loading'}>
      <div ref={container} className="absolute inset-0" data-source={state} />
      {state === 'failed' && (
        <p className="note note-ochre m-4" role="alert">
          <span>
            <b>The source could not be shown.</b> Nothing of yours is lost.{' '}
            <Button onClick={() => (setState('loading'), setTries(tries + 1))}>Try again</Button>
          </span>
        </p>
      )}
    </div>
  );
}
