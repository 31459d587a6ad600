'use client';
/** An argument, written anew; counted as it will be counted. */
import { Check, CircleDashed } from 'lucide-react';
import { checkArgument } from '../../../../../../content/argument.ts';
import type { Prose } from '../../../../../../grader/contract/draft.ts';
import { RemarkNote, type Remark } from '../../../../../_ui/prose/remark-note.tsx';
import { Status } from '../../../../../_ui/status.tsx';

interface ArgumentFieldProps {
  prose: Prose;
  readOnly: boolean;
  onChange(argument: string): void;
  remarks: readonly Remark[];
}

export function ArgumentField({ prose, readOnly, onChange, remarks }: ArgumentFieldProps) {
  const given = prose['argument'];
  const argument = typeof given === 'string' ? given : '';
  const { kind, message } = checkArgument({ argument });
  return (
    <div className="sheet">
      <label className="mt-4 block">
        <span className="field-label">Argument for effectively-once processing</span>
        <textarea
          className="plain-answer"
          dir="auto"
          spellCheck
          value={argument}
          readOnly={readOnly}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <p className="answer-meta">
        <Status tone={kind === 'ready' ? 'held' : 'caution'} glyph={kind === 'ready' ? Check : CircleDashed} small>
          {message}
        </Status>
      </p>
      {remarks.map((remark, index) => (
        <RemarkNote key={index} remark={remark} />
      ))}
    </div>
  );
}
