/**
 * An analysis as its author writes it, and what it must have before a person reads it. Pure: the page asks with every pause in typing, the
 * server asks again when it is handed in, and both say the same. Form alone is judged here; whether an answer is right is for a review.
 */
import { z } from 'zod';
import { countWords } from '../../prose.ts';
import { withoutCitations } from './citations.ts';
import {
  answersFinding,
  conceptsFinding,
  incidentFinding,
  quotationFinding,
  tooLong,
  verbatimFinding,
  wordsFinding,
  type Finding,
} from './findings.ts';

/** The most that a field may hold, in UTF-16 code units. Twelve hundred words of English are some 8,000: nobody who writes meets these. */
export const fieldLimits = { incident: 100, answer: 10_000, quotation: 1_000, concept: 100, concepts: 50 } as const;

/**
 * PostgreSQL refuses U+0000, and neither it nor JSON carries half a surrogate pair. Either becomes U+FFFD, so that whoever typed it sees
 * that something stood there. All else, markup and bidirectional controls included, is kept: it is text, and never run.
 */
const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD');

const bounded = (field: string, limit: number) =>
  z
    .string()
    .max(limit, { error: ({ input }) => tooLong(field, String(input).length, limit) })
    .transform(storable);

const answer = bounded('This answer', fieldLimits.answer);

/** Whatever has the shape and a bearable size: drafts are incomplete. Whether it may be handed in is for `checkAnalysis` to say. */
export const analysisSchema = z.strictObject({
  /** A slug; '' where none is chosen yet. */
  incident: bounded('The incident’s name', fieldLimits.incident),
  /** Markdown, in the order of the questions. */
  answers: z.tuple([answer, answer, answer, answer, answer, answer]),
  /** One line of the publisher’s text, word for word. */
  quotation: bounded('The quotation', fieldLimits.quotation),
  /** Ids of the glossary. */
  concepts: z
    .array(bounded('The name of a concept', fieldLimits.concept))
    .max(fieldLimits.concepts, { error: 'No more than the fifteen concepts can be cited.' }),
});
export type Analysis = z.infer<typeof analysisSchema>;

/** Of each answer; citations are none. */
export const wordsPerAnswer = ({ answers }: Pick<Analysis, 'answers'>): number[] =>
  answers.map((text) => countWords(withoutCitations(text)));

/**
 * The findings, in the order in which the page lists them. Where a field is longer than it may be, only that is found: what nobody would
 * read is not counted either. `publisherText` is what the operator has imported of the report, if anything.
 */
export function checkAnalysis(analysis: Analysis, { publisherText }: { publisherText?: string } = {}): Finding[] {
  const oversized = sizeFindings(analysis);
  if (oversized.length > 0) return oversized;
  const words = wordsPerAnswer(analysis);
  const quotation = quotationFinding(countWords(analysis.quotation));
  return [
    incidentFinding(analysis.incident),
    answersFinding(words),
    wordsFinding(words.reduce((sum, count) => sum + count, 0)),
    quotation,
    ...(quotation.blocks ? [] : [verbatimFinding(analysis.quotation, publisherText)]),
    conceptsFinding(analysis.concepts),
  ];
}

function sizeFindings({ incident, answers, quotation, concepts }: Analysis): Finding[] {
  const fields: [field: string, size: number, limit: number][] = [
    ['The incident’s name', incident.length, fieldLimits.incident],
    ...answers.map((text, index): [string, number, number] => [`Answer ${index + 1}`, text.length, fieldLimits.answer]),
    ['The quotation', quotation.length, fieldLimits.quotation],
    ...concepts.map((id): [string, number, number] => ['The name of a concept', id.length, fieldLimits.concept]),
  ];
  const findings = fields
    .filter(([, size, limit]) => size > limit)
    .map(([field, size, limit]): Finding => {
      return {
        check: 'size',
        state: 'too-long',
        field,
        size,
        limit,
        blocks: true,
        message: tooLong(field, size, limit),
      };
    });
  const [field, size, limit] = ['The list of concepts', concepts.length, fieldLimits.concepts];
  if (size <= limit) return findings;
  const message = tooLong(field, size, limit, 'entries');
  return [...findings, { check: 'size', state: 'too-long', field, size, limit, blocks: true, message }];
}
