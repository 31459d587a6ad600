'use client';
/** The marks and remarks of a review that is being written, and the field of each remark for the pane that it belongs to. */
import type { ReactNode } from 'react';
import type { Mark, Rubric } from '../../../../content/rubric.ts';
import type { ReviewDraft } from '../../../_ui/prose/review-prose.ts';
import { RemarkField } from './remark-field.tsx';

interface RemarksOptions {
  rubric: Rubric;
  draft: ReviewDraft;
  /** It cannot be written in now. */
  readOnly: boolean;
  write(change: (before: ReviewDraft) => ReviewDraft): void;
  current: string | null;
  onCurrent(line: string): void;
}

export function useRemarks({ rubric, draft, readOnly, write, current, onCurrent }: RemarksOptions) {
  const put = (line: string, text: string) =>
    write((before) => ({ ...before, remarks: { ...before.remarks, [line]: text } }));
  const begin = (line: string) => {
    if (draft.remarks[line] === undefined) return put(line, '');
    document.querySelector<HTMLElement>(`[data-remark="${CSS.escape(line)}"]`)?.focus();
  };
  const fieldOf = (line: string, about: string): ReactNode => (
    <RemarkField
      line={line}
      about={about}
      text={draft.remarks[line]}
      current={current === line}
      readOnly={readOnly}
      onBegin={() => {
        if (line !== '') onCurrent(line);
        begin(line);
      }}
      onChange={(text) => put(line, text)}
      onDrop={() =>
        write((before) => {
          const { [line]: _dropped, ...remarks } = before.remarks;
          return { ...before, remarks };
        })
      }
    />
  );
  const numberOf = (line: string) => rubric.lines.findIndex(({ id }) => id === line) + 1;
  return {
    begin,
    mark: (line: string, mark: Mark) => write((before) => ({ ...before, marks: { ...before.marks, [line]: mark } })),
    /** Beside an answer, or below the whole. */
    beside: (line: string) => fieldOf(line, line === '' ? 'the whole' : `answer ${numberOf(line)}`),
    /** Below a line of the key, where the text has no answers to stand beside. */
    below: (line: string) => fieldOf(line, `line ${numberOf(line)}`),
  };
}
