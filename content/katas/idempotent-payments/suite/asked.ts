/** Reads the arguments of a call, which have been through JSON, and says which part is not what the contract asks for. */
import type { ChargeRequest } from './processor.ts';
import { readRecord, type StoredRecord, Unreadable } from './store.ts';

export type Deed =
  | { name: 'insert'; key: string; record: StoredRecord; ttlMs: number }
  | { name: 'get' | 'delete'; key: string }
  | { name: 'update'; key: string; changes: string; expected: number | null }
  | { name: 'create'; charge: ChargeRequest }
  | { name: 'sleep'; ms: number };

/** `args` is JSON of the argument list. */
export function readDeed(name: Deed['name'], args: string): Deed | Unreadable {
  const [first, second, third] = JSON.parse(args) as unknown[];
  if (name === 'sleep') return { name, ms: typeof first === 'number' && first > 0 ? first : 0 };
  if (name === 'create') return readCharge(first);
  if (typeof first !== 'string' || first === '') return new Unreadable('key is no text');
  switch (name) {
    case 'get':
    case 'delete':
      return { name, key: first };
    case 'insert': {
      const record = readRecord(second);
      if (record instanceof Unreadable) return record;
      const ttlMs = part(third, 'ttlMs');
      if (typeof ttlMs !== 'number' || ttlMs <= 0) return new Unreadable('ttlMs is no positive number');
      return { name, key: first, record, ttlMs };
    }
    case 'update': {
      if (typeof second !== 'object' || second === null || Array.isArray(second))
        return new Unreadable('changes are no object');
      const expected = third === null ? null : part(third, 'createdAt');
      if (expected !== null && typeof expected !== 'number') return new Unreadable('expected.createdAt is no number');
      return { name, key: first, changes: JSON.stringify(second), expected };
    }
  }
}

function readCharge(value: unknown): Deed | Unreadable {
  const amount = part(value, 'amount');
  const currency = part(value, 'currency');
  const cardToken = part(value, 'cardToken');
  const idempotencyKey = part(value, 'idempotencyKey');
  if (typeof amount !== 'number') return new Unreadable('amount is no number');
  if (typeof currency !== 'string') return new Unreadable('currency is no text');
  if (typeof cardToken !== 'string') return new Unreadable('cardToken is no text');
  if (idempotencyKey !== undefined && (typeof idempotencyKey !== 'string' || idempotencyKey === ''))
    return new Unreadable('idempotencyKey is no text');
  return { name: 'create', charge: { amount, currency, cardToken, idempotencyKey: idempotencyKey ?? null } };
}

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
