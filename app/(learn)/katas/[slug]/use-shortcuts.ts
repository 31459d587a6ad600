'use client';
/** The workbench's keys. They work inside Monaco, too: what is caught on the way down never reaches it. */
import { useEffect, useRef } from 'react';

export interface Shortcuts {
  submit(): void;
  run(): void;
  /** 0, 1, 2: prompt, editor, verdict. */
  focusPane(index: number): void;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const does = actionOf(event, current.current);
      if (!does || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) does();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function actionOf(event: KeyboardEvent, { submit, run, focusPane }: Shortcuts): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  if (event.key === 'Enter') return submit;
  if (event.key === "'" || event.code === 'Quote') return run;
  const pane = ['1', '2', '3'].indexOf(event.key);
  return pane < 0 ? null : () => focusPane(pane);
}
