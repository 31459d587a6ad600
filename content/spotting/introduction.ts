/**
 * The order in which vignettes are met for the first time. It is the same for everybody, mixes the concepts, keeps those that show the
 * same one well apart, and reaches every concept early.
 */
import type { ConceptId } from '../concepts/concept-ids.ts';
import type { Vignette } from './vignette.ts';
import { vignettes } from './vignettes.ts';

/** So many others lie between two that show the same concept, as long as there are others left. */
const apartMin = 6;
/** By so many a concept may be ahead of the one met least. Without any lead the last of each round would give itself away. */
const leadMax = 1;

export const introduction: readonly string[] = introductionOf(vignettes);

/** Ids of `all`: shuffled by a hash of the id alone, so that adding one hardly moves the others, then spread. */
export function introductionOf(all: readonly Vignette[]): string[] {
  const left = [...all].sort((a, b) => hash(a.id) - hash(b.id));
  const order: Vignette[] = [];
  while (left.length > 0) {
    const recent = new Set(order.slice(-apartMin).flatMap(({ concepts }) => concepts));
    const isFresh = ({ concepts }: Vignette) => !concepts.some((id) => recent.has(id));
    const met = (id: ConceptId) => order.filter(({ concepts }) => concepts.some((one) => one === id)).length;
    const metLeast = Math.min(...left.flatMap(({ concepts }) => concepts).map(met));
    const isNext = (one: Vignette) => isFresh(one) && one.concepts.every((id) => met(id) <= metLeast + leadMax);
    const at = [left.findIndex(isNext), left.findIndex(isFresh), 0].find((index) => index >= 0) ?? 0;
    order.push(...left.splice(at, 1));
  }
  return order.map(({ id }) => id);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
