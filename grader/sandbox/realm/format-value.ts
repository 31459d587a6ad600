/// <reference lib="esnext.error" />
/**
 * Values as text, for the console of a run: readable, bounded and total. Getters are shown, not called; whatever a proxy does is survived.
 */
const depthMax = 4;
const entriesMax = 100;
const unitsMax = 16_384;

/** One value as a person would like to read it. Text at the top level is printed as it is, deeper down in quotes. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const budget = { units: unitsMax };
  return clip(
    survive(() => format(value, 0, [], budget)),
    unitsMax,
  );
}

interface Budget {
  /** UTF-16 units that may still be spent. */
  units: number;
}

function format(value: unknown, depth: number, above: readonly object[], budget: Budget): string {
  const text = formatFreely(value, depth, above, budget);
  budget.units -= text.length;
  return text;
}

function formatFreely(value: unknown, depth: number, above: readonly object[], budget: Budget): string {
  if (typeof value === 'string') return quote(clip(value, 1_000));
  if (typeof value === 'bigint') return `${clip(formatBigint(value), 1_000)}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return `[function ${ownName(value) || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[circular]';
  if (Error.isError(value)) return survive(() => String(Reflect.get(value, 'stack')));
  const kind = kindOf(value);
  if (kind === 'Date') return Number.isNaN(dateValue(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
  if (kind === 'RegExp') return survive(() => String(RegExp.prototype.toString.call(value)));
  if (depth >= depthMax || budget.units <= 0) return kind === 'Array' ? '[…]' : `${kind} {…}`;
  const inside = [...above, value];
  const show = (one: unknown): string => survive(() => format(one, depth + 1, inside, budget));

  if (kind === 'Array') return list('[', arrayEntries(value as unknown[], show), ']');
  if (isTypedArray(value)) return `${kind} ${list('[', arrayEntries(value as unknown as unknown[], show), ']')}`;
  if (isMap(value))
    return `Map(${value.size}) ${list(
      '{',
      taken(mapEntries(value), ([key, one]) => `${show(key)} => ${show(one)}`, value.size),
      '}',
    )}`;
  if (isSet(value))
    return `Set(${value.size}) ${list('{', taken(Set.prototype.values.call(value), show, value.size), '}')}`;
  const body = list('{', properties(value, show), '}');
  return kind === 'Object' ? body : `${kind} ${body}`;
}

const list = (open: string, parts: readonly string[], close: string): string =>
  parts.length === 0 ? open + close : open === '[' ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;

function arrayEntries(array: readonly unknown[], show: (one: unknown) => string): string[] {
  const shown: string[] = [];
  const { length } = array;
  for (let index = 0; index < length && index < entriesMax; index += 1) {
    const property = Reflect.getOwnPropertyDescriptor(array, index);
    shown.push(property ? describeProperty(property, show) : 'empty');
  }
  if (length > entriesMax) shown.push(`… ${length - entriesMax} more`);
  return shown;
}

function properties(value: object, show: (one: unknown) => string): string[] {
  const keys = Reflect.ownKeys(value);
  const shown: string[] = [];
  for (const key of keys.slice(0, entriesMax)) {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    if (!property?.enumerable) continue;
    const name =
      typeof key === 'symbol' ? `[${String(key)}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(clip(key, 100));
    shown.push(`${name}: ${describeProperty(property, show)}`);
  }
  if (keys.length > entriesMax) shown.push(`… ${keys.length - entriesMax} more`);
  return shown;
}

const describeProperty = (property: PropertyDescriptor, show: (one: unknown) => string): string =>
  'value' in property ? show(property.value) : property.get ? '[getter]' : '[setter]';

function taken<T>(entries: Iterable<T>, show: (one: T) => string, size: number): string[] {
  const shown: string[] = [];
  for (const entry of entries) {
    if (shown.length === entriesMax) return [...shown, `… ${size - entriesMax} more`];
    shown.push(show(entry));
  }
  return shown;
}

/** What an object is called: the own `name` of its prototype's constructor, read as data. */
function kindOf(value: object): string {
  if (Array.isArray(value)) return 'Array';
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype === Object.prototype) return 'Object';
  if (prototype === null) return '[no prototype]';
  if (!Number.isNaN(dateValue(value)) || prototype === Date.prototype) return 'Date';
  const constructor = Reflect.getOwnPropertyDescriptor(prototype, 'constructor')?.value as unknown;
  return (typeof constructor === 'function' && ownName(constructor)) || 'Object';
}

const ownName = (named: object): string => {
  const name = Reflect.getOwnPropertyDescriptor(named, 'name')?.value as unknown;
  return typeof name === 'string' ? clip(name, 60) : '';
};

/** Brand checks by internal slot: built-in getters throw for anything else. */
const holds = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};
const getterOf = (holder: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(holder, key)!.get!;
const mapSize = getterOf(Map.prototype, 'size');
const setSize = getterOf(Set.prototype, 'size');
const typedArrayTag = getterOf(Object.getPrototypeOf(Int8Array.prototype) as object, Symbol.toStringTag);
const isMap = (value: object): value is Map<unknown, unknown> => holds(() => mapSize.call(value));
const isSet = (value: object): value is Set<unknown> => holds(() => setSize.call(value));
const isTypedArray = (value: object): boolean => typedArrayTag.call(value) !== undefined;
const mapEntries = (map: Map<unknown, unknown>): Iterable<[unknown, unknown]> =>
  Map.prototype.entries.call(map) as Iterable<[unknown, unknown]>;
const dateValue = (value: object): number => {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
};

/** Large numbers in hexadecimal: printing them in decimal takes quadratic time. */
const formatBigint = (value: bigint): string =>
  value > -(1n << 256n) && value < 1n << 256n ? value.toString() : `0x${value.toString(16)}`;

const quote = (text: string): string => JSON.stringify(text);
const clip = (text: string, units: number): string => (text.length > units ? `${text.slice(0, units)}…` : text);

function survive(make: () => string): string {
  try {
    return make();
  } catch {
    return '[unreadable]';
  }
}
