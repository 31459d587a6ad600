/** The guest's module as the suite sees it. */
import type { ExportKind, Guest } from '../../contract/judge-session.ts';
import type { Output } from './console.ts';
import type { Errors } from './errors.ts';
import type { VirtualWorld } from './virtual-world.ts';

/** A function that evaluates the guest's module anew and returns the contract's exports: an object of `wrapGuest`'s making. */
export type GuestModule = () => Readonly<Record<string, unknown>>;

/** The module, each of whose instances shares nothing with the others. */
export function createGuest(evaluate: GuestModule, world: VirtualWorld, output: Output, errors: Errors): Guest {
  return {
    instantiate: () => Object.freeze(evaluate()),
    describe: errors.describe,
    reseed(seed) {
      world.reseed(seed);
      output.restart();
    },
  };
}

/** What an export that is there turns out to be where the contract wants something else; undefined where all is well. */
export function wrongKind(
  exports: Readonly<Record<string, unknown>>,
  contract: Readonly<Record<string, ExportKind>>,
): string | undefined {
  for (const [name, kind] of Object.entries(contract)) {
    const found = kindOf(exports[name]);
    const fits =
      found === kind ||
      (kind === 'class' && found === 'constructor function') ||
      (kind === 'function' && found === 'constructor function');
    if (!fits) return `${name} has to be ${article(kind)}, and is ${article(found)}.`;
  }
  return undefined;
}

/** UTF-16 units of a text export that are looked at. */
const textUnitsMax = 20_000;

/** The exports that are text by contract, as far as anybody looks at them. */
export const textsOf = (
  exports: Readonly<Record<string, unknown>>,
  contract: Readonly<Record<string, ExportKind>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contract).flatMap(([name, kind]) => {
      const text = exports[name];
      return kind === 'string' && typeof text === 'string' ? [[name, text.slice(0, textUnitsMax)]] : [];
    }),
  );

const article = (kind: string): string =>
  kind === 'null' || kind === 'undefined' ? kind : `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;

const sourceOf = Function.prototype.toString;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'function') return typeof value;
  // A function with its own, writable-or-not `prototype` object and no class syntax may be called both ways.
  const text = attemptText(value);
  if (text.startsWith('class')) return 'class';
  return Reflect.getOwnPropertyDescriptor(value, 'prototype')?.value !== undefined &&
    !/^(?:async|function\s*\*)/.test(text)
    ? 'constructor function'
    : 'function';
}

const attemptText = (value: object): string => {
  try {
    return sourceOf.call(value).trimStart();
  } catch {
    return '';
  }
};
