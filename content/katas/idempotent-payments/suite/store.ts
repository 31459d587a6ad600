/** The judge's own idempotency store: atomic, in virtual time, holding text, so that nothing in it is ever shared with a handler. */
import { canonicalText } from './canonical-json.ts';

export interface StoredResponse {
  status: number;
  /** Canonical JSON. */
  body: string;
}

/** A record as the judge understands it. What else a handler keeps in it is kept for it. */
export interface StoredRecord {
  status: 'in_progress' | 'completed';
  response: StoredResponse | null;
  /** Milliseconds since the epoch, as the handler wrote it. */
  createdAt: number;
  /** All of it, as JSON. */
  text: string;
}

export interface Entry extends StoredRecord {
  key: string;
  insertedAt: number;
  expiresAt: number;
}

export interface Store {
  insert(key: string, record: StoredRecord, ttlMs: number, now: number): boolean;
  get(key: string, now: number): Entry | null;
  /** Null where the entry is there and the changed record is none. */
  update(key: string, changes: string, expected: number | null, now: number): boolean | Unreadable;
  delete(key: string): void;
  /** What is in it, expired entries apart. */
  entries(now: number): Entry[];
}

/** Why something is no record, in words that complete "the record's …". */
export class Unreadable {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
}

export function createStore(): Store {
  const entries = new Map<string, Entry>();
  const live = (key: string, now: number): Entry | null => {
    const entry = entries.get(key);
    return entry && now < entry.expiresAt ? entry : null;
  };
  return {
    insert(key, record, ttlMs, now) {
      if (live(key, now)) return false;
      entries.set(key, { ...record, key, insertedAt: now, expiresAt: now + ttlMs });
      return true;
    },
    get: live,
    update(key, changes, expected, now) {
      const entry = live(key, now);
      if (!entry || (expected !== null && expected !== entry.createdAt)) return false;
      const record = readRecord({ ...(JSON.parse(entry.text) as object), ...(JSON.parse(changes) as object) });
      if (record instanceof Unreadable) return record;
      entries.set(key, { ...entry, ...record });
      return true;
    },
    delete: (key) => void entries.delete(key),
    entries: (now) => [...entries.values()].filter((entry) => now < entry.expiresAt),
  };
}

/** Reads a record that has been through JSON. */
export function readRecord(value: unknown): StoredRecord | Unreadable {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Unreadable('record is no object');
  const { requestHash, status, response, createdAt } = value as Record<string, unknown>;
  if (typeof requestHash !== 'string') return new Unreadable('requestHash is no text');
  if (status !== 'in_progress' && status !== 'completed')
    return new Unreadable("status is neither 'in_progress' nor 'completed'");
  if (typeof createdAt !== 'number') return new Unreadable('createdAt is no number');
  const read = response === null ? null : readResponse(response);
  if (read instanceof Unreadable) return read;
  return { status, response: read, createdAt, text: JSON.stringify(value) };
}

/** Reads a response that has been through JSON. A body that JSON leaves out counts as null. */
export function readResponse(value: unknown): StoredResponse | Unreadable {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Unreadable('response is no object');
  const { status, body } = value as Record<string, unknown>;
  if (typeof status !== 'number' || !Number.isInteger(status)) return new Unreadable('response.status is no integer');
  return { status, body: body === undefined ? 'null' : canonicalText(JSON.stringify(body)) };
}

export const sameResponse = (a: StoredResponse, b: StoredResponse): boolean =>
  a.status === b.status && a.body === b.body;

/** An answer that nothing may change any more: money moved, or the card was declined. */
export const isFinal = ({ status }: StoredResponse): boolean => status === 200 || status === 201 || status === 402;
