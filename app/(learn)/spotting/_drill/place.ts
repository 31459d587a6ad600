/**
 * Where a learner is in the drill: the story before them, what they picked, and what became of it. The tab keeps it until they go on to the
 * next, so that whoever goes to another page comes back to the same. The storage is passed in, and one that refuses is no exception.
 */
import { z } from 'zod';
import { conceptId } from '../../../../content/concepts/concept-ids.ts';
import type { SpottingNow } from '../../../_server/spotting/queries.ts';

const reasonsSchema = z.array(z.object({ id: conceptId, why: z.string() }));

const placeSchema = z.object({
  /** As it was asked. */
  spotting: z.object({
    kind: z.literal('question'),
    question: z.object({ id: z.string(), text: z.string(), picks: z.union([z.literal(1), z.literal(2)]) }),
    again: z.boolean(),
    due: z.number(),
    unmet: z.number(),
    answered: z.number(),
  }),
  picked: z.array(conceptId),
  /** Null until it is answered. */
  result: z
    .object({
      kind: z.literal('answered'),
      earlier: z.boolean(),
      right: z.boolean(),
      picked: z.array(conceptId),
      shown: z.array(conceptId),
      why: z.string(),
      wrong: reasonsSchema,
      tempting: reasonsSchema,
      againAt: z.number().nullable(),
    })
    .nullable(),
});
export type Place = z.infer<typeof placeSchema>;

type PlaceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `account`: the learner's id, so that two people at one browser never see each other's. */
const keyOf = (account: string): string => `quorum-dojo/spotting/${account}`;

/** A story that has just been asked. */
export const placeAt = (spotting: Extract<SpottingNow, { kind: 'question' }>): Place => ({
  spotting,
  picked: [],
  result: null,
});

/**
 * The place to go on from; null where there is none, or where something was answered elsewhere since. `answered`: how many answers the
 * page knows of, which may or may not be with the one whose result is kept.
 */
export function readPlace(storage: PlaceStorage, account: string, answered: number): Place | null {
  const place = tryTo(() => placeSchema.safeParse(JSON.parse(storage.getItem(keyOf(account)) ?? 'null')).data) ?? null;
  if (place === null) return null;
  const since = answered - place.spotting.answered;
  return since === 0 || (since === 1 && place.result !== null) ? place : null;
}

export const hasPlace = (storage: PlaceStorage, account: string): boolean =>
  (tryTo(() => storage.getItem(keyOf(account))) ?? null) !== null;

export function keepPlace(storage: PlaceStorage, account: string, place: Place): void {
  tryTo(() => storage.setItem(keyOf(account), JSON.stringify(place)));
}

export function dropPlace(storage: PlaceStorage, account: string): void {
  tryTo(() => storage.removeItem(keyOf(account)));
}

function tryTo<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
