/**
 * Errors as hostile values: what was thrown is described without trusting it, and a stack shows the guest's own frames alone, so that
 * neither the judge's names nor its lines leak.
 */
import type { Guest } from '../../contract/judge-session.ts';
import { guestFile } from '../guest-module.ts';

const describedUnitsMax = 500;
const frameNameUnitsMax = 60;

interface Position {
  line: number;
  column: number;
}

export interface Errors {
  describe: Guest['describe'];
}

/** Installs the filtering Error.prepareStackTrace. Must run before the realm is frozen. */
export function installErrors(): Errors {
  const origins = new WeakMap<object, Position>();
  const nameOf = namesByPrototype();

  // The engine formats any stack asked for meanwhile in its own way, with the judge's frames. So nothing in here may run the guest's code:
  // no getter, no proxy's trap. (`error` is no proxy itself: the engine captures no stack for one.)
  const prepareStackTrace = (error: object, sites: readonly NodeJS.CallSite[]): string => {
    const frames: string[] = [];
    for (const site of sites) {
      if (site.getScriptNameOrSourceURL() !== guestFile) continue;
      const line = site.getLineNumber() ?? 0;
      const column = site.getColumnNumber() ?? 0;
      if (frames.length === 0) origins.set(error, { line, column });
      const name = site.getFunctionName();
      const position = `${guestFile}:${line}:${column}`;
      frames.push(name ? `    at ${name.slice(0, frameNameUnitsMax)} (${position})` : `    at ${position}`);
    }
    const kind = ownData(error, 'name') ?? nameOf.get(Reflect.getPrototypeOf(error)) ?? 'Error';
    const message = ownData(error, 'message');
    return [message ? `${kind}: ${message}` : kind, ...frames].join('\n');
  };
  Object.defineProperty(Error, 'prepareStackTrace', { value: { prepareStackTrace }.prepareStackTrace });
  Object.defineProperty(Error, 'stackTraceLimit', { value: 30 });

  const describe: Guest['describe'] = (thrown) => {
    // Reading `stack` is what makes the engine call prepareStackTrace; its value may be the guest's own and is not looked at.
    attempt(() => (isObject(thrown) ? Reflect.get(thrown, 'stack') : undefined));
    const origin = isObject(thrown) ? origins.get(thrown) : undefined;
    return { error: headline(thrown).slice(0, describedUnitsMax), ...origin };
  };
  return { describe };
}

/** What the language's own errors are called. */
const namesByPrototype = (): ReadonlyMap<object | null, string> =>
  new Map(
    [
      Error,
      AggregateError,
      EvalError,
      RangeError,
      ReferenceError,
      SyntaxError,
      TypeError,
      URIError,
      SuppressedError,
    ].map(({ prototype }) => [prototype, prototype.name]),
  );

/** Text that an ordinary object itself holds as data. Runs nobody's code. */
const ownData = (holder: object, key: string): string | undefined => {
  const value = Reflect.getOwnPropertyDescriptor(holder, key)?.value as unknown;
  return typeof value === 'string' ? value.slice(0, describedUnitsMax) : undefined;
};

/** One line for anything thrown; reads `name` and `message` at most once each and survives what they do. */
function headline(thrown: unknown): string {
  if (typeof thrown === 'string') return `Thrown text: ${thrown.slice(0, describedUnitsMax)}`;
  if (!isObject(thrown)) return `Thrown ${typeof thrown === 'symbol' ? 'symbol' : String(thrown)}`;
  const name = ownText(thrown, 'name');
  const message = ownText(thrown, 'message');
  if (name === undefined && message === undefined)
    return typeof thrown === 'function' ? 'Thrown function' : 'Thrown object without a message';
  if (!message) return name || 'Error';
  return `${name || 'Error'}: ${message}`;
}

const ownText = (holder: object, key: string): string | undefined => {
  const value = attempt(() => Reflect.get(holder, key) as unknown);
  return typeof value === 'string' ? value.slice(0, describedUnitsMax) : undefined;
};

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The value, or undefined where getting it threw. */
const attempt = <T>(get: () => T): T | undefined => {
  try {
    return get();
  } catch {
    return undefined;
  }
};
