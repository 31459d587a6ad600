'use client';
/** The six questions, a field for each, and the line that is quoted. */
import { useId, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { leastWordsPerAnswer } from '../../../content/katas/outage-postmortem/findings.ts';
import { questions } from '../../../content/katas/outage-postmortem/questions.ts';
import { wordsPerAnswer, type Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import { counted } from '../verdict/words.ts';
import { withAnswer } from './analysis-draft.ts';
import { AnswerField, type AnswerFieldHandle } from './answer-field.tsx';
import { PaintedText } from './painted-text.tsx';
import { ProseText } from './prose-text.tsx';
import { RemarkNote, type Remark } from './remark-note.tsx';
import { lineOfAnswer } from './writing-text.tsx';

export interface AnalysisSheetHandle {
  /** Cites a concept in the answer that was written in last; tells its question, from 1. */
  cite(number: number): number;
  focus(): void;
}

interface AnalysisSheetProps {
  analysis: Analysis;
  onChange(next: (before: Analysis) => Analysis): void;
  readOnly: boolean;
  /** What is known of the quotation. */
  quotationState: ReactNode;
  remarks?: readonly Remark[];
  ref?: Ref<AnalysisSheetHandle>;
}

export function AnalysisSheet({ analysis, onChange, readOnly, quotationState, remarks = [], ref }: AnalysisSheetProps) {
  const id = useId();
  const fields = useRef<(AnswerFieldHandle | null)[]>([]);
  const last = useRef(0);
  const words = wordsPerAnswer(analysis);
  // Open where somebody begins, and not opened or closed under the hand of whoever writes.
  const [begunEmpty] = useState(() => analysis.answers.map((answer) => answer === ''));
  useImperativeHandle(ref, () => ({
    cite: (number) => {
      fields.current[last.current]?.cite(number);
      return last.current + 1;
    },
    focus: () => fields.current[last.current]?.focus(),
  }));
  return (
    <div className={`sheet ${remarks.length > 0 ? 'sheet-margin' : ''}`}>
      {questions.map(({ id: question, question: asked, guidance, words: advised }, index) => (
        <section key={question} className="answer answer-written" id={`answer-${index + 1}`}>
          <h3 id={`${id}-${question}`}>
            <span className="q-n">{index + 1}</span>
            {asked}
          </h3>
          <div className="min-w-0">
            <details className="guidance" open={begunEmpty[index]}>
              <summary>What a good answer does</summary>
              <ProseText text={guidance} />
            </details>
            <AnswerField
              ref={(handle) => {
                fields.current[index] = handle;
              }}
              labelledBy={`${id}-${question}`}
              describedBy={`${id}-${question}-words`}
              value={analysis.answers[index]!}
              onChange={(text) => onChange((before) => withAnswer(before, index, text))}
              onFocus={() => (last.current = index)}
              readOnly={readOnly}
              placeholder={`${leastWordsPerAnswer} words or more; @ cites a concept`}
            />
            {index === 0 && (
              <label className="quotation-field">
                <span className="text-12 text-ink-3">The line that you quote, word for word</span>
                <span className="answer-field quotation">
                  <PaintedText shown={analysis.quotation} markAt={null} />
                  <textarea
                    rows={1}
                    value={analysis.quotation}
                    readOnly={readOnly}
                    spellCheck={false}
                    onChange={({ target }) => onChange((before) => ({ ...before, quotation: target.value }))}
                  />
                </span>
              </label>
            )}
          </div>
          <p className="answer-meta" id={`${id}-${question}-words`}>
            <span>{counted(words[index]!, 'word')}</span>
            <span>
              {advised.from} to {advised.to} tend to do
            </span>
            {index === 0 && quotationState}
          </p>
          {remarks.length > 0 && (
            <div className="margin">
              {remarks
                .filter(({ line }) => line === lineOfAnswer(index))
                .map((remark, each) => (
                  <RemarkNote key={each} remark={remark} />
                ))}
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
