'use client';
/** 1, 2 and 3 mark the line that is looked at and go on to the next. Not while something is typed. */
import { useEffect, useRef } from 'react';
import type { Mark, Marks, Rubric } from '../../../content/rubric.ts';
import { markOrder, nextLine } from './marks.ts';

export interface Marking {
  rubric: Rubric;
  marks: Marks;
  current: string | null;
  onMark(line: string, mark: Mark): void;
  onCurrent(line: string): void;
}

/** Null switches the keys off. */
export function useMarkKeys(marking: Marking | null): void {
  const latest = useRef(marking);
  useEffect(() => {
    latest.current = marking;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const now = latest.current;
      const mark = markOrder[['1', '2', '3'].indexOf(event.key)];
      if (!now || !mark || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const line = now.current ?? now.rubric.lines[0]?.id;
      if (line === undefined || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      now.onMark(line, mark);
      now.onCurrent(nextLine(now.rubric, { ...now.marks, [line]: mark }, line));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether a key belongs to a text: radios have no use for letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, [contenteditable], input:not([type=radio])');
