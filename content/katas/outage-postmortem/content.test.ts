import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testContentOf } from '../../testing/content-contract.ts';
import { countSentences, countWords } from '../../prose.ts';
import { leastWordsPerAnswer } from './findings.ts';
import { incidentSchema, type Incident } from './incident.ts';
import { findIncident, incidents } from './incidents/incidents.ts';
import { keySchema } from './key.ts';
import { keyOf, keys } from './keys/keys.ts';
import { questions } from './questions.ts';
import { revealing } from './testing/revealing.ts';

testContentOf('outage-postmortem');

const filesIn = (folder: string) => readdirSync(join(import.meta.dirname, folder)).sort();
const keyFor = (slug: string) => {
  const key = keyOf(slug);
  if (!key) throw new Error(`${slug} has no key`);
  return key;
};

test('every file of an incident and of a key is in its list, once, and in the same order', () => {
  const slugs = incidents.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(keys.map(({ incident }) => incident)).toEqual(slugs);
  expect(filesIn('incidents')).toEqual([...slugs.map((slug) => `${slug}.ts`), 'incidents.ts'].sort());
  expect(filesIn('keys')).toEqual([...slugs.map((slug) => `${slug}.ts`), 'keys.ts'].sort());
});

test('a slug that is none has neither incident nor key, whatever it looks like', () => {
  for (const slug of ['', 'github', '../keys/keys', 'constructor', '__proto__']) {
    expect(findIncident(slug)).toBeUndefined();
    expect(keyOf(slug)).toBeUndefined();
  }
});

test('the module’s own outages are among them', () => {
  for (const slug of [
    'github-2018-10-21',
    'cloudflare-2023-10-30',
    'cloudflare-2023-11-02',
    'aws-2021-12-07',
    'gitlab-2017-01-31',
    'stripe-2019-07-10',
    'aws-s3-2017-02-28',
  ])
    expect(findIncident(slug)?.slug).toBe(slug);
});

test('loose names are explained where people use them', () => {
  const labels = (slug: string) => (findIncident(slug)?.labels ?? []).join(' ');
  expect(labels('aws-2021-12-07')).toContain('another year');
  for (const slug of ['cloudflare-2023-10-30', 'cloudflare-2023-11-02'])
    expect(labels(slug)).toContain('two incidents');
  expect(labels('stripe-2019-07-10')).toMatch(/etcd.*names either/);
});

describe.each(incidents)('$slug', (incident: Incident) => {
  const { slug, summary, sources, url } = incident;
  const key = keyFor(slug);
  const publishers = sources.filter(({ copy }) => copy !== 'retelling');
  const retold = sources.some(({ copy }) => copy === 'retelling');

  test('is well-formed, and so is its key', () => {
    expect(incidentSchema.parse(incident)).toEqual(incident);
    expect(keySchema.parse(key)).toEqual(key);
    // The day is in the slug: a wrong one would send readers to another outage.
    const day = /\d{4}(-\d\d)*$/.exec(slug)?.[0];
    expect(slug === 'etcd-2022-04' || incident.began === day).toBe(true);
  });

  test('has a summary of 60 to 160 words', () => {
    expect(countWords(summary)).toBeGreaterThanOrEqual(60);
    expect(countWords(summary)).toBeLessThanOrEqual(160);
    expect(countSentences(summary)).toBeGreaterThanOrEqual(4);
  });

  test.each(questions)('gives nothing of the answer on $id away', ({ id }) => {
    const named = slug.startsWith('etcd') ? summary.replaceAll('etcd', '') : summary;
    expect(named.match(revealing[id]) ?? []).toEqual([]);
  });

  test('names what was read, its publisher’s page first', () => {
    expect(sources[0]?.url).toBe(url);
    // Of a report that was only begun, the rest is somebody’s retelling; and what was retold is told as such.
    if (publishers.every(({ read }) => read === 'opening')) expect(retold).toBe(true);
    if (retold) expect(JSON.stringify(key)).toMatch(/reportedly/i);
  });

  test('shows lines of the publisher’s alone, of a length that may be quoted', () => {
    expect(key.quotes.length > 0).toBe(publishers.length > 0);
    const tags = new Set(publishers.map(({ copy }) => (copy === 'publisher' ? 'P' : 'A')));
    for (const { text, tag } of key.quotes) {
      expect([...tags]).toContain(tag);
      expect(countWords(text)).toBeGreaterThanOrEqual(3);
      expect(countWords(text)).toBeLessThanOrEqual(30);
      expect(text).not.toContain('…');
    }
  });

  test('has a key that a reviewer can mark: every rubric line short and a claim of its own', () => {
    const lines = key.questions.flatMap(({ lookFor }) => lookFor);
    expect(new Set(lines).size).toBeGreaterThan(6);
    for (const line of lines) {
      expect(line).toMatch(/^\S.*\.$/);
      expect(countWords(line)).toBeLessThanOrEqual(30);
    }
    for (const { answer } of key.questions) {
      expect(answer).toMatch(/^\S[\s\S]*\.$/);
      // A no needs its reason, ours too.
      expect(countWords(answer)).toBeGreaterThanOrEqual(leastWordsPerAnswer);
    }
    expect(new Set(key.concepts).size).toBe(key.concepts.length);
    expect(key.concepts.length).toBeGreaterThanOrEqual(2);
  });

  test('says yes and no in its key as its flags say', () => {
    const [, , time, detector, consensus] = key.questions;
    expect(key.about.time === 'cause').toBe(time.answer.startsWith('Yes, it is the cause'));
    expect(/^(Not |None )/.test(detector.answer)).toBe(key.about.detector === 'no');
    expect(/^(Not |None )/.test(consensus.answer)).toBe(key.about.consensus === 'no');
  });
});

test('in at least two time is the cause, and in at least three consensus or an election', () => {
  expect(keys.filter(({ about }) => about.time === 'cause').length).toBeGreaterThanOrEqual(2);
  expect(keys.filter(({ about }) => about.consensus === 'cause').length).toBeGreaterThanOrEqual(3);
});

test('every question is a yes for some incidents and a no for others', () => {
  for (const theme of ['time', 'detector', 'consensus'] as const) {
    const shares = new Set(keys.map(({ about }) => about[theme]));
    expect([...shares].sort()).toEqual(['cause', 'no', 'part']);
  }
});

test('the six questions come with guidance, and with no answer to any of them', () => {
  expect(questions.length).toBe(6);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(6);
  const publishers = new RegExp(incidents.map(({ publisher }) => publisher).join('|'));
  for (const { question, guidance, words } of questions) {
    expect(question).toMatch(/[?.]$/);
    expect(countWords(guidance)).toBeGreaterThanOrEqual(40);
    expect(guidance).not.toMatch(publishers);
    expect(words.from).toBeLessThan(words.to);
  }
  expect(questions.reduce((sum, { words }) => sum + words.from, 0)).toBeLessThanOrEqual(400);
  expect(questions.reduce((sum, { words }) => sum + words.to, 0)).toBeLessThanOrEqual(1200);
});
