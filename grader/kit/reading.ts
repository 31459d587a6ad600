/**
 * Reading what the guest hands out. Every value is hostile: a getter, a proxy, an array with holes or with two billion entries. Each is
 * read once, into primitives and arrays of the judge's own, and not looked at again.
 */
import type { Subject } from './subject.ts';

/** What was read is not what the contract says. The message completes "…: " and names the part: "`vector` has 2 entries, not 3". */
export class Malformed extends Error {}

/** Entries beyond which an array that should be short is not even read. */
const longestRead = 4096;

type Anything = Record<PropertyKey, unknown>;

/** The parts of an object by name, each read once, in this order. `what` names the object in case it is none. */
export function readParts<Name extends string>(
  subject: Subject,
  what: string,
  value: unknown,
  names: readonly Name[],
): Record<Name, unknown> {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    throw new Malformed(`${what} is ${described(value)}, not an object`);
  return subject.touch(() => {
    const parts = {} as Record<Name, unknown>;
    for (const name of names) parts[name] = (value as Anything)[name];
    return parts;
  });
}

/** A safe integer of at least 0; −0 counts as 0. */
export function readCount(what: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value + 0;
  throw new Malformed(`${what} is ${described(value)}, not an integer of at least 0`);
}

/** The entries of an array or typed array, unread themselves. More than `most` are not read at all. */
export function readList(subject: Subject, what: string, value: unknown, most: number): unknown[] {
  const listLike = subject.touch(() => Array.isArray(value) || ArrayBuffer.isView(value));
  if (!listLike) throw new Malformed(`${what} is ${described(value)}, not an array`);
  const length = subject.touch(() => (value as unknown as Anything)['length']);
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0 || length > most)
    throw new Malformed(`${what} has ${described(length)} entries where at most ${most} are possible`);
  return subject.touch(() => {
    const entries: unknown[] = [];
    for (let index = 0; index < length; index++) entries.push((value as Anything)[index]);
    return entries;
  });
}

/** An array of exactly `length` counts. */
export function readCounts(subject: Subject, what: string, value: unknown, length: number): number[] {
  const entries = readList(subject, what, value, longestRead);
  if (entries.length !== length) throw new Malformed(`${what} has ${entries.length} entries, not ${length}`);
  return entries.map((entry, index) => readCount(`entry ${index} of ${what}`, entry));
}

/** A value in a few words of ours, without running any code of its own. */
export function described(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 24 ? `${value.slice(0, 24)}…` : value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return 'a bigint';
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      return value === null ? 'null' : 'an object';
  }
}
