/** What is written in each kind of writing, as it is kept: UTF-8 of JSON. */
import { argumentSchema, checkArgument } from '../../../content/argument.ts';
import { checkSentence, explanationLimit } from '../../../content/explanations.ts';
import { analysisSchema, checkAnalysis, wordsPerAnswer } from '../../../content/katas/outage-postmortem/structure.ts';
import type { Analysis } from '../../../content/katas/outage-postmortem/structure.ts';
import { countWords } from '../../../content/prose.ts';
import { z } from 'zod';

export type WritingKind = 'analysis' | 'argument' | 'explanation';

export type WritingText =
  | { kind: 'analysis'; analysis: Analysis }
  | { kind: 'argument'; argument: string }
  | { kind: 'explanation'; sentence: string };

const explanationSchema = z.object({ sentence: z.string().max(explanationLimit, 'This is far more than a sentence.') });

export type Parsed =
  | { kind: 'parsed'; text: WritingText; words: number; complete: boolean; lacks: string[] }
  | { kind: 'refused'; message: string };

/** Reads what came from a browser or a draft. `publisherText`: the operator's import, against which a quotation is checked. */
export function parseText(kind: WritingKind, given: unknown, publisherText?: string): Parsed {
  switch (kind) {
    case 'analysis': {
      const parsed = analysisSchema.safeParse(given);
      if (!parsed.success) return refused(parsed.error);
      const findings = checkAnalysis(parsed.data, publisherText === undefined ? {} : { publisherText });
      const lacks = findings.filter((finding) => finding.blocks).map((finding) => finding.message);
      const words = wordsPerAnswer(parsed.data).reduce((sum, count) => sum + count, 0);
      return { kind: 'parsed', text: { kind, analysis: parsed.data }, words, complete: lacks.length === 0, lacks };
    }
    case 'argument': {
      const parsed = argumentSchema.safeParse(given);
      if (!parsed.success) return refused(parsed.error);
      const check = checkArgument(parsed.data);
      const complete = check.kind === 'ready';
      const lacks = complete ? [] : [`An argument has at least 50 words: this has ${check.words}.`];
      return { kind: 'parsed', text: { kind, ...parsed.data }, words: check.words, complete, lacks };
    }
    case 'explanation': {
      const parsed = explanationSchema.safeParse(given);
      if (!parsed.success) return refused(parsed.error);
      const check = checkSentence(parsed.data.sentence);
      const lacks = check.kind === 'ready' ? [] : [check.message];
      const words = countWords(parsed.data.sentence);
      return { kind: 'parsed', text: { kind, ...parsed.data }, words, complete: check.kind === 'ready', lacks };
    }
  }
}

const refused = (error: z.ZodError): Parsed => ({
  kind: 'refused',
  message: error.issues[0]?.message ?? 'This cannot be read.',
});

/** As it is written into the record. */
export function encodeText(text: WritingText): Uint8Array<ArrayBuffer> {
  const { kind: _kind, ...rest } = text;
  return new TextEncoder().encode(JSON.stringify(text.kind === 'analysis' ? text.analysis : rest));
}

/** Reads the record back; throws for bytes that `encodeText` never wrote. */
export function decodeText(kind: WritingKind, bytes: Uint8Array): WritingText {
  const given: unknown = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  switch (kind) {
    case 'analysis':
      return { kind, analysis: analysisSchema.parse(given) };
    case 'argument':
      return { kind, argument: argumentSchema.parse(given).argument };
    case 'explanation':
      return { kind, sentence: explanationSchema.parse(given).sentence };
  }
}
