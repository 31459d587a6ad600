/** What was handed in, of any kind, to be read: with its citations, its quotation, and the remarks beside what they are about. */
import type { ReactNode } from 'react';
import type { Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import { questions } from '../../../content/katas/outage-postmortem/questions.ts';
import { wordsPerAnswer } from '../../../content/katas/outage-postmortem/structure.ts';
import { visibleText } from '../verdict/visible-text.ts';
import { counted } from '../verdict/words.ts';
import { ProseText } from './prose-text.tsx';
import { QuotationState, type Verbatim } from './quotation-state.tsx';
import { RemarkNote, type Remark } from './remark-note.tsx';

/** As app/_server/review has it. */
export type WrittenText =
  | { kind: 'analysis'; analysis: Analysis }
  | { kind: 'argument'; argument: string }
  | { kind: 'explanation'; sentence: string };

export interface WritingTextProps {
  text: WrittenText;
  /** Of the quotation; of an analysis alone. */
  verbatim?: Verbatim;
  /** Those of an analysis stand beside their answer, all others below the text. */
  remarks?: readonly Remark[];
  /** The line of the rubric that is looked at: `q1` to `q6` for answers. */
  current?: string | null;
  /** What else belongs beside an answer (`q1` to `q6`) or below the whole (`''`): a remark that is being written, say. */
  beside?(line: string): ReactNode;
}

export function WritingText(props: WritingTextProps) {
  const { text } = props;
  switch (text.kind) {
    case 'analysis':
      return <AnalysisText {...props} analysis={text.analysis} />;
    case 'argument':
      return <PlainText {...props} markdown={text.argument} />;
    case 'explanation':
      return <PlainText {...props} markdown={null} sentence={text.sentence} />;
  }
}

/** The rubric's name for the answer to a question; `index` from 0. */
export const lineOfAnswer = (index: number): string => `q${index + 1}`;

function AnalysisText({
  analysis,
  verbatim,
  remarks = [],
  current,
  beside,
}: WritingTextProps & { analysis: Analysis }) {
  const words = wordsPerAnswer(analysis);
  const lines = questions.map((_question, index) => lineOfAnswer(index));
  return (
    <div className={`sheet ${remarks.length > 0 || beside ? 'sheet-margin' : ''}`}>
      {questions.map(({ id, question }, index) => {
        const line = lines[index]!;
        const answer = analysis.answers[index]!;
        return (
          <section key={id} className={`answer ${current === line ? 'answer-current' : ''}`} id={`answer-${index + 1}`}>
            <h3>
              <span className="q-n">{index + 1}</span>
              {question}
            </h3>
            <div className="prose prose-close">
              {answer.trim() === '' ? <p className="text-ink-3">Not answered.</p> : <ProseText text={answer} />}
              {index === 0 && analysis.quotation.trim() !== '' && (
                <blockquote className="quotation" dir="auto">
                  {visibleText(analysis.quotation)}
                </blockquote>
              )}
            </div>
            <p className="answer-meta">
              {counted(words[index]!, 'word')}
              {index === 0 && verbatim && <QuotationState state={verbatim} />}
            </p>
            <div className="margin">
              <Remarks remarks={remarks.filter((remark) => remark.line === line)} />
              {beside?.(line)}
            </div>
          </section>
        );
      })}
      <Remarks remarks={remarks.filter((remark) => !lines.includes(remark.line))} />
      {beside?.('')}
    </div>
  );
}

function PlainText({
  markdown,
  sentence = '',
  remarks = [],
  beside,
}: WritingTextProps & { markdown: string | null; sentence?: string }) {
  return (
    <div className="sheet py-5">
      <div className="prose">
        {markdown === null ? <p dir="auto">{visibleText(sentence)}</p> : <ProseText text={markdown} />}
      </div>
      <Remarks remarks={remarks} />
      {beside?.('')}
    </div>
  );
}

const Remarks = ({ remarks }: { remarks: readonly Remark[] }) =>
  remarks.map((remark, index) => <RemarkNote key={index} remark={remark} />);
