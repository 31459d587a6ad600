import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { keyOf } from '../katas/outage-postmortem/keys/keys.ts';
import { conceptId, conceptIds, isConceptId } from './concept-ids.ts';
import { conceptOf, concepts } from './concepts.ts';
import { eightFallacies } from './eight-fallacies.ts';

const words = (text: string) => text.trim().split(/\s+/).length;
const sentences = (text: string) => [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].length;

test('the glossary has the fifteen concepts, in the order of their ids', () => {
  expect(concepts.map(({ id }) => id)).toEqual(conceptIds);
  expect(new Set(conceptIds).size).toBe(15);
  expect(new Set(concepts.map(({ name }) => name)).size).toBe(15);
  for (const id of conceptIds) expect(conceptOf(id).id).toBe(id);
});

test('what is no concept is refused where data enters', () => {
  expect(conceptId.safeParse('quorums').success).toBe(true);
  for (const other of ['Quorums', 'quorum', '', '__proto__', 'constructor', 7]) {
    expect(conceptId.safeParse(other).success).toBe(false);
    expect(isConceptId(String(other))).toBe(false);
  }
});

describe.each(concepts)('$name', ({ id, name, definition, atWorkWhere, goesWrong, confusedWith, source, ...shown }) => {
  test('is defined in two to four sentences', () => {
    expect(sentences(definition)).toBeGreaterThanOrEqual(2);
    expect(sentences(definition)).toBeLessThanOrEqual(4);
    expect(words(definition)).toBeLessThanOrEqual(100);
  });

  test('goes wrong in a story of 60 to 120 words', () => {
    expect(words(goesWrong)).toBeGreaterThanOrEqual(60);
    expect(words(goesWrong)).toBeLessThanOrEqual(120);
  });

  test('has a tell that fits into the middle of a sentence', () => {
    expect(atWorkWhere).toMatch(/^[a-z].*[a-z]$/);
    expect(words(atWorkWhere)).toBeLessThanOrEqual(30);
  });

  test('names where it was first written down, with a year', () => {
    expect(source.what.length).toBeGreaterThan(20);
    expect(source.where).toMatch(/\b(19|20)\d\d\b/);
  });

  test('is told from other concepts only', () => {
    const others = confusedWith.map((one) => one.id);
    expect(others.length).toBeGreaterThanOrEqual(2);
    expect(others).not.toContain(id);
    expect(new Set(others).size).toBe(others.length);
    for (const { difference } of confusedWith) expect(difference, name).toMatch(/^[A-Z“].*[.]$/);
  });

  test('is drilled by a kata of the catalogue', () => {
    expect(shown.katas.length).toBeGreaterThan(0);
    for (const slug of shown.katas) expect(catalogue.map((kata) => kata.slug)).toContain(slug);
  });

  test('points to incidents whose key agrees, and to no more than four, lest the list become a key itself', () => {
    expect(shown.incidents.length).toBeLessThanOrEqual(4);
    expect(new Set(shown.incidents).size).toBe(shown.incidents.length);
    for (const slug of shown.incidents) expect(keyOf(slug)?.concepts, slug).toContain(id);
  });

  test('tells no incident of the catalogue in its own words', () => {
    const publishers =
      /\b(AWS|Amazon|Cloudflare|Facebook|GitHub|GitLab|Google|Kinesis|Mozilla|Firefox|PagerDuty|Roblox|Stripe)\b/;
    expect(goesWrong).not.toMatch(publishers);
    expect(definition).not.toMatch(publishers);
  });
});

test('the files of the folder and the list agree', () => {
  const own = ['accuracy.ts', 'concept.ts', 'concept-ids.ts', 'concepts.ts', 'eight-fallacies.ts'];
  const files = readdirSync(import.meta.dirname).filter((file) => !own.includes(file) && !file.endsWith('.test.ts'));
  expect(files.sort()).toEqual(conceptIds.map((id) => `${id}.ts`).sort());
});

test('there are eight fallacies, F1 to F8', () => {
  expect(eightFallacies.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']);
  expect(new Set(eightFallacies.map(({ name }) => name)).size).toBe(8);
  for (const { truth } of eightFallacies) expect(sentences(truth)).toBe(1);
});
