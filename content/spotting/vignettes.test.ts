/** What holds for every vignette: what may be asked of its author without reading it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conceptIds, type ConceptId } from '../concepts/concept-ids.ts';
import { findVignette, vignetteFor, vignettes } from './vignettes.ts';

/** Words that would give the concept away: its name and what the trade calls it. */
const givesAway: Readonly<Record<ConceptId, RegExp>> = {
  fallacies: /\b(fallac\w*|reliab\w*|latency|bandwidth|topolog\w*|administrators?|homogen\w*|secure)\b/i,
  'failure-models':
    /\b(failure model|byzantine|crash\w*|omission|correlat\w*|independen\w*|gr[ae]y failure|fault\w* model)\b/i,
  'timing-models': /\b(\w*synchron\w*|timing model|bound|bounds|bounded|partial\w*)\b/i,
  'happens-before': /\b(happen(s|ed)[ -]before|lamport|logical|causal\w*|cause[ds]?|clocks?|happens?|precede\w*)\b/i,
  'vector-clocks': /\b(vectors?|concurren\w*|versions?|clocks?|siblings?|diverge\w*)\b/i,
  'physical-clocks': /\b(clocks?|skew\w*|drift\w*|monoton\w*|ntp|synchron\w*|leap second|lease[ds]?)\b/i,
  'failure-detectors': /\b(detect\w*|suspect\w*|heart ?beats?|liveness|false (alarm|positive)|health ?checks?|phi)\b/i,
  consensus: /\b(consensus|agree\w*|paxos|raft|flp|unanim\w*|two-phase|commit\w*)\b/i,
  'leader-election': /\b(leaders?|elect\w*|terms?|fenc\w*|tokens?|epochs?|split.?brain|primary|master)\b/i,
  quorums: /\b(quor\w*|majorit\w*|members?\w*|vot(e|es|ing)|overlap\w*)\b/i,
  partitions: /\b(partition\w*|split\w*|cap|pacelc|lineari[sz]ab\w*|available|availability|consisten\w*)\b/i,
  replication: /\b(replica\w*|replicat\w*|consisten\w*|eventual\w*|lag\w*|stale\w*|standby|followers?|primary)\b/i,
  idempotency: /\b(idempot\w*|(exactly|at.least|at.most)[ -]once|dedup\w*|duplicat\w*|delivery semantics)\b/i,
  overload: /\b(overload\w*|back.?off|jitter|thundering|herds?|metastab\w*|retry storm|congest\w*|shed(ding)?)\b/i,
  'blast-radius':
    /\b(blast|radius|static(ally)?|cells?|canar\w*|control plane|data plane|circular|stag(ed|es)|bulkheads?)\b/i,
};

const words = (text: string) => text.trim().split(/\s+/).length;
const sentence = /^[A-Z“0-9].*[.”?!]$/;

test('there are 45 vignettes at least, and each concept is shown three times at least', () => {
  expect(vignettes.length).toBeGreaterThanOrEqual(45);
  for (const id of conceptIds)
    expect(
      vignettes.filter(({ concepts }) => concepts.some((shown) => shown === id)).length,
      id,
    ).toBeGreaterThanOrEqual(3);
});

test('ids and texts are unique', () => {
  expect(new Set(vignettes.map(({ id }) => id)).size).toBe(vignettes.length);
  expect(new Set(vignettes.map(({ text }) => text)).size).toBe(vignettes.length);
});

test('every file of vignettes is in the list, one for each concept', () => {
  const files = readdirSync(join(import.meta.dirname, 'vignettes'));
  expect(files.sort()).toEqual(conceptIds.map((id) => `${id}.ts`).sort());
  for (const id of conceptIds) expect(vignettes.map(({ concepts }) => concepts[0])).toContain(id);
});

describe.each(vignettes)('$id', ({ id, text, concepts, tempting, why }) => {
  test('has 60 to 120 words', () => {
    expect(words(text)).toBeGreaterThanOrEqual(60);
    expect(words(text)).toBeLessThanOrEqual(120);
  });

  test('does not name what it shows, neither in its text nor in the id that a browser sees', () => {
    for (const concept of concepts) {
      expect(text.match(givesAway[concept])?.[0]).toBeUndefined();
      expect(id.replaceAll('-', ' ')).not.toMatch(givesAway[concept]);
    }
    expect(conceptIds.some((concept) => id.includes(concept))).toBe(false);
  });

  test('shows one or two different concepts', () => {
    expect([1, 2]).toContain(concepts.length);
    expect(new Set(concepts).size).toBe(concepts.length);
  });

  test('has tempting answers that are wrong here, each with its reason', () => {
    const ids = tempting.map((one) => one.id);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
    for (const concept of concepts) expect(ids).not.toContain(concept);
    for (const reason of tempting) {
      expect(reason.why).toMatch(sentence);
      expect(words(reason.why)).toBeLessThanOrEqual(45);
    }
  });

  test('says why the right answer is right', () => {
    expect(why).toMatch(sentence);
    expect(words(why)).toBeGreaterThanOrEqual(15);
    expect(words(why)).toBeLessThanOrEqual(70);
  });

  test('is asked without a word of its answer', () => {
    expect(vignetteFor(id)).toEqual({ id, text, picks: concepts.length });
  });
});

test('a vignette that is none is not found, and not asked', () => {
  for (const id of ['', 'nothing', '__proto__', 'constructor']) {
    expect(findVignette(id)).toBeUndefined();
    expect(() => vignetteFor(id)).toThrow(RangeError);
  }
});
