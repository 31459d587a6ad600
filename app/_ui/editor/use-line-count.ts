'use client';
/** The length of one function while somebody types, by the judge's own counting. */
import { useEffect, useRef, useState } from 'react';
import type { LineCount } from '../../../content/line-count.ts';
import type { Language } from '../../../grader/contract/request.ts';

/** Milliseconds without a keystroke after which it is counted. */
const pauseMs = 150;

/** The count of function `name` in the source as it was a moment ago; null before the first, and where nothing is to be counted. */
export function useLineCount(name: string | null, language: Language, source: string | undefined): LineCount | null {
  const [count, setCount] = useState<LineCount | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    if (name === null) return;
    const made = new Worker(new URL('./line-count.worker.ts', import.meta.url), { type: 'module', name: 'line-count' });
    made.addEventListener('message', ({ data }: MessageEvent<LineCount>) => setCount(data));
    worker.current = made;
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, [name]);
  useEffect(() => {
    if (name === null || source === undefined) return;
    const timer = setTimeout(() => worker.current?.postMessage({ source, language, name }), pauseMs);
    return () => clearTimeout(timer);
  }, [name, language, source]);
  return count;
}
