'use client';
/**
 * A field of plain text in which `@` cites a concept. It is a textarea, with all that a browser knows of one; what it holds is painted
 * behind it, letter on letter, so that citations look like what they are.
 */
import { useId, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Concept } from '../../../content/concepts/concept.ts';
import { conceptNumber } from '../../../content/katas/outage-postmortem/citations.ts';
import { ConceptMenu } from './concept-menu.tsx';
import { findConcepts } from './find-concepts.ts';
import { PaintedText } from './painted-text.tsx';
import { askedAt, chipBefore, insertedChip, keptText, shownText, type Asked } from './shown-citations.ts';

export interface AnswerFieldHandle {
  /** Cites a concept where the caret is, or was last. */
  cite(number: number): void;
  focus(): void;
}

interface AnswerFieldProps {
  /** Id of its heading. */
  labelledBy: string;
  describedBy?: string;
  /** As it is kept: citations by name. */
  value: string;
  onChange(value: string): void;
  onFocus?(): void;
  readOnly: boolean;
  placeholder: string;
  ref?: Ref<AnswerFieldHandle>;
}

export function AnswerField({ labelledBy, describedBy, value, onChange, ref, ...rest }: AnswerFieldProps) {
  const menuId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = shownText(value);
  /** Where the caret belongs after the next rendering, where what was typed is shown as something else. */
  const caret = useRef<number | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [picked, setPicked] = useState(0);
  const found = asked === null || rest.readOnly ? [] : findConcepts(asked.query);
  const chosen = found[Math.min(picked, found.length - 1)];

  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const look = (element: HTMLTextAreaElement) => {
    const { value: text, selectionStart, selectionEnd } = element;
    const next = selectionStart === selectionEnd ? askedAt(text, selectionStart) : null;
    if (next?.at !== asked?.at || next?.query !== asked?.query) setPicked(0);
    setAsked(next);
  };
  /** As if it were typed, so that the browser's own undo takes it back. */
  const type = (text: string, from: number, to: number) => {
    const element = field.current!;
    element.focus();
    element.setSelectionRange(from, to);
    if (document.execCommand('insertText', false, text)) return;
    element.setRangeText(text, from, to, 'end');
    caret.current = from + text.length;
    onChange(keptText(element.value));
  };
  const cite = (number: number) => {
    const { value: text, selectionStart, selectionEnd } = field.current!;
    const from = asked?.at ?? selectionStart;
    type(insertedChip(number, text.slice(0, from), text.slice(selectionEnd)), from, selectionEnd);
    setAsked(null);
  };
  useImperativeHandle(ref, () => ({ cite, focus: () => field.current?.focus() }));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Backspace' && selectionStart === selectionEnd) {
      const begin = chipBefore(shown, selectionStart);
      if (begin !== null) event.currentTarget.setSelectionRange(begin, selectionStart);
    }
    if (chosen === undefined) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPicked((picked + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') cite(conceptNumber(chosen.id));
    else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (concept: Concept) => `${menuId}-${concept.id}`;
  return (
    <div className="answer-field">
      <PaintedText shown={shown} markAt={asked?.at ?? null} />
      <textarea
        ref={field}
        value={shown}
        rows={1}
        spellCheck
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={chosen && menuId}
        aria-activedescendant={chosen && optionId(chosen)}
        onChange={({ target }) => {
          const kept = keptText(target.value);
          if (shownText(kept) !== target.value)
            caret.current = shownText(keptText(target.value.slice(0, target.selectionStart))).length;
          onChange(kept);
          look(target);
        }}
        onSelect={({ currentTarget }) => look(currentTarget)}
        onBlur={() => setAsked(null)}
        onKeyDown={onKeyDown}
        {...rest}
      />
      {chosen && <ConceptMenu id={menuId} concepts={found} chosen={chosen} idOf={optionId} onPick={cite} />}
      <span className="sr-only" role="status">
        {chosen && `${found.length} concepts. ${chosen.name}, Enter cites it.`}
      </span>
    </div>
  );
}
