import { describe, expect, test } from 'vitest';
import { conceptIds } from '../../concepts/concept-ids.ts';
import { leastWordsPerAnswer, totalWords } from './findings.ts';
import { goodResolverAnalysis } from './samples/good-cloudflare-1111-2023-10-04.ts';
import { goodGithubAnalysis } from './samples/good-github-2018-10-21.ts';
import { structuralFailings } from './samples/structural-failings.ts';
import { analysisSchema, checkAnalysis, fieldLimits, wordsPerAnswer, type Analysis } from './structure.ts';

const good = analysisSchema.parse(goodGithubAnalysis);
const withAnswers = (answers: Readonly<Record<number, string>>): Analysis['answers'] =>
  analysisSchema.shape.answers.parse(good.answers.map((answer, index) => answers[index] ?? answer));
const words = (count: number) => 'word '.repeat(count);
const blocking = (analysis: Analysis, publisherText?: string) =>
  checkAnalysis(analysis, { publisherText }).filter(({ blocks }) => blocks);
const messages = (analysis: Analysis) => checkAnalysis(analysis).map(({ message }) => message);

describe('a complete analysis', () => {
  test.each([goodGithubAnalysis, goodResolverAnalysis])('of $incident may be handed in', (sample) => {
    const analysis = analysisSchema.parse(sample);
    expect(analysis).toEqual(sample);
    expect(blocking(analysis)).toEqual([]);
  });

  test('is told how each check stands, in the order of the page', () => {
    expect(messages(good)).toEqual([
      'An incident is chosen.',
      'All six questions are answered.',
      expect.stringMatching(/^4\d\d words of 400 to 1,200\.$/),
      'A line is quoted.',
      'Not checked: the report is not stored here.',
      '6 of 15 concepts cited.',
    ]);
  });

  test('is found, or not, in the publisher’s text where that is at hand', () => {
    const verbatim = (text: string | undefined) =>
      checkAnalysis(good, { publisherText: text }).find(({ check }) => check === 'verbatim');
    expect(verbatim(`They were ${good.quotation} for most calls.`)).toMatchObject({ state: 'held', blocks: false });
    expect(verbatim('Something else happened.')).toMatchObject({ state: 'not-found', blocks: true });
    expect(verbatim(undefined)).toMatchObject({ state: 'not-checked', blocks: false });
    expect(verbatim(' \n')).toMatchObject({ state: 'not-checked', blocks: false });
  });
});

describe('an analysis with', () => {
  test.each(structuralFailings)('$failing is not handed in, and is told so', (sample) => {
    const { finding, overlay = {}, answers = {}, everyAnswer } = sample;
    const replaced = everyAnswer === undefined ? answers : Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, everyAnswer])); // prettier-ignore
    const found = blocking({ ...good, ...overlay, answers: withAnswers(replaced) });
    expect(found).toEqual([expect.objectContaining(finding)]);
    expect(found[0]!.message).toMatch(/^[A-Z0-9].*\.$/);
  });
});

describe('words', () => {
  test.each([
    [totalWords.least - 1, 'too-few', '399 words of 400 to 1,200: 1 to go.'],
    [totalWords.least, 'held', '400 words of 400 to 1,200.'],
    [totalWords.most, 'held', '1,200 words of 400 to 1,200.'],
    [totalWords.most + 1, 'too-many', '1,201 words of 400 to 1,200: 1 too many.'],
  ])('in all: %i are %s', (total, state, message) => {
    const rest = words(total - 5 * leastWordsPerAnswer);
    const answers = withAnswers(Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, at === 5 ? rest : words(leastWordsPerAnswer)]))); // prettier-ignore
    expect(checkAnalysis({ ...good, answers })).toContainEqual(expect.objectContaining({ check: 'words', state, message, words: total })); // prettier-ignore
  });

  test('of an answer: twenty are enough, nineteen are not', () => {
    const open = (count: number) => checkAnalysis({ ...good, answers: withAnswers({ 0: words(count), 3: words(count) }) })[1]; // prettier-ignore
    expect(open(20)).toMatchObject({ state: 'held', answered: 6, open: [] });
    expect(open(19)).toMatchObject({
      state: 'missing',
      answered: 4,
      open: [1, 4],
      message: 'Questions 1 and 4 need answers of 20 words or more: a no needs its reason.',
    });
  });

  test('are words only, and not made by punctuation or by what nobody sees', () => {
    const counts = (text: string) => wordsPerAnswer({ answers: withAnswers({ 0: text }) })[0];
    expect(counts('It stopped, at 22:52 — “for 43 s”. …')).toBe(8);
    expect(counts('# - * > | `` ~~ __ ![]() 🙂')).toBe(0);
    expect(counts('one\u200Bword two\u00ADwords th\u2060ree')).toBe(3);
    expect(counts("don’t can't")).toBe(2);
  });

  test('of the quotation do not count', () => {
    const at = (analysis: Analysis) => checkAnalysis(analysis)[2];
    expect(at({ ...good, quotation: words(50) })).toEqual(at({ ...good, quotation: words(5) }));
  });
});

test('the same concept twice is one', () => {
  const found = checkAnalysis({ ...good, concepts: ['quorums', 'quorums'] }).at(-1);
  expect(found).toMatchObject({ state: 'held', cited: 1, message: '1 of 15 concepts cited.' });
  expect(checkAnalysis({ ...good, concepts: [...conceptIds] }).at(-1)).toMatchObject({ state: 'held', cited: 15 });
});

describe('hostile input', () => {
  const hundredKilobytes = 'x'.repeat(100_000);

  test.each([
    ['an answer', { answers: withSecond(hundredKilobytes) }, 'This answer has 100,000 characters; 10,000 is the most.'],
    ['the quotation', { quotation: hundredKilobytes }, 'The quotation has 100,000 characters; 1,000 is the most.'],
    ['the incident', { incident: hundredKilobytes }, 'The incident’s name has 100,000 characters; 100 is the most.'],
    ['a concept', { concepts: [hundredKilobytes] }, 'The name of a concept has 100,000 characters; 100 is the most.'],
    [
      'a list of concepts',
      { concepts: Array<string>(51).fill('quorums') },
      'No more than the fifteen concepts can be cited.',
    ],
  ])('of 100 kB in %s is refused with a clear message', (_where, overlay, message) => {
    const parsed = analysisSchema.safeParse({ ...good, ...overlay });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
    const found = checkAnalysis({ ...good, ...overlay });
    expect(found.length).toBe(1);
    expect(found[0]).toMatchObject({ check: 'size', state: 'too-long', blocks: true });
  });

  function withSecond(answer: string): Analysis['answers'] {
    const [first, , ...rest] = good.answers;
    return [first, answer, ...rest];
  }

  test('a size names the answer that is too long, and is the limit itself allowed', () => {
    const answers = withAnswers({ 5: 'x '.repeat(fieldLimits.answer / 2) });
    expect(checkAnalysis({ ...good, answers }).some(({ check }) => check === 'size')).toBe(false);
    const longer = checkAnalysis({
      ...good,
      answers: [...answers.slice(0, 5), `${answers[5]}x`] as Analysis['answers'],
    });
    expect(longer.map(({ message }) => message)).toEqual(['Answer 6 has 10,001 characters; 10,000 is the most.']);
  });

  test('markup and bidirectional characters are text: kept as they are, counted as words', () => {
    const answer = '<script>alert("one")</script> \u202Eevil\u202C <img src=x onerror=y>';
    const parsed = analysisSchema.parse({ ...good, answers: withAnswers({ 0: answer }) });
    expect(parsed.answers[0]).toBe(answer);
    expect(wordsPerAnswer(parsed)[0]).toBe(10);
  });

  test('half a surrogate pair and U+0000, which no database keeps, become U+FFFD', () => {
    const parsed = analysisSchema.parse({
      ...good,
      answers: withAnswers({ 1: 'a\uD800b\u0000c 🙂' }),
      quotation: 'x\u0000',
    });
    expect(parsed.answers[1]).toBe('a\uFFFDb\uFFFDc 🙂');
    expect(parsed.quotation).toBe('x\uFFFD');
  });

  test('the check itself bears what no schema has seen', () => {
    const text = '\uD800\u0000\u202E'.repeat(100);
    expect(() => checkAnalysis({ ...good, incident: text.slice(0, 50), answers: withSecond(text), quotation: text })).not.toThrow(); // prettier-ignore
  });

  test.each([
    ['five answers', { answers: good.answers.slice(0, 5) }],
    ['seven answers', { answers: [...good.answers, ''] }],
    ['a number for an answer', { answers: [1, '', '', '', '', ''] }],
    ['another field', { key: 'please' }],
    ['no list of concepts', { concepts: 'quorums' }],
  ])('%s are not an analysis', (_what, overlay) => {
    expect(analysisSchema.safeParse({ ...good, ...overlay }).success).toBe(false);
  });

  test('an id of Object’s own is no concept', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '0'])
      expect(blocking({ ...good, concepts: [id] })).toEqual([expect.objectContaining({ check: 'concepts', state: 'unknown' })]); // prettier-ignore
  });
});
