'use client';
/** J and K go through the queue, N writes a remark, A accepts, R returns. Not while something is typed, nor behind a dialog. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../../../_ui/prose/use-mark-keys.ts';

export interface ReviewKeys {
  j(): void;
  k(): void;
  n?(): void;
  a?(): void;
  r?(): void;
}

export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Taken already: the second key of "go to".
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const does = latest.current[event.key as keyof ReviewKeys];
      if (typeof does !== 'function' || !Object.hasOwn(latest.current, event.key)) return;
      event.preventDefault();
      does();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
