'use client';
/** A remark that is being written beside what it is about; until then the way to begin one. */
import { useEffect, useRef } from 'react';
import { Button } from '../../../_ui/button.tsx';

interface RemarkFieldProps {
  /** Of the rubric; '' for the whole. */
  line: string;
  /** What it is about, for those who hear it: "answer 2", "the whole". */
  about: string;
  /** Undefined where none has been begun. */
  text: string | undefined;
  /** The keys are on this line. */
  current: boolean;
  readOnly: boolean;
  onBegin(): void;
  onChange(text: string): void;
  /** Nothing was written, and the field was left. */
  onDrop(): void;
}

export function RemarkField({ line, about, text, current, readOnly, onBegin, onChange, onDrop }: RemarkFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const begun = useRef(text !== undefined);
  useEffect(() => {
    // What was kept from before is no reason to take the focus; what was just begun is.
    if (text === '' && !begun.current) field.current?.focus();
    begun.current = text !== undefined;
  }, [text]);
  if (text === undefined)
    return (
      // Where there is nothing to write, it leaves its place empty.
      <Button
        look="ghost"
        className={`remark-add ${readOnly ? 'invisible' : ''}`}
        aria-label={`Remark on ${about}`}
        onClick={onBegin}
      >
        Remark {current && <kbd>N</kbd>}
      </Button>
    );
  return (
    <div className="remark remark-draft">
      <textarea
        ref={field}
        data-remark={line}
        value={text}
        readOnly={readOnly}
        rows={2}
        dir="auto"
        spellCheck
        aria-label={`Remark on ${about}`}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => text.trim() === '' && onDrop()}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <span className="text-12 text-ink-3">You, draft</span>
    </div>
  );
}
