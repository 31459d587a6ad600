/** Whether a text is PostgreSQL DDL that makes a table for idempotency keys, by PostgreSQL's own grammar. Nothing is executed. */
import { parse, SqlError } from 'libpg-query';

let sound = true;

/**
 * False once the parser has failed in another way than by its grammar. It is C in WebAssembly: where it runs out of stack, or traps, its
 * memory stays as it was at that moment. After some thirty such texts nothing could be parsed any more.
 */
export const parserIsSound = (): boolean => sound;

/** What is wrong with it, in a sentence or two; null where nothing is. */
export async function tableProblem(schema: string): Promise<string | null> {
  if (schema.trim() === '') return 'The schema is empty; it is to be the DDL of the table.';
  let statements: Statement[];
  try {
    const parsed = (await parse(schema)) as { stmts?: { stmt?: Statement }[] };
    statements = (parsed.stmts ?? []).flatMap(({ stmt }) => (stmt ? [stmt] : []));
  } catch (error) {
    sound &&= error instanceof SqlError;
    return `PostgreSQL cannot parse the schema: ${reason(error)}.`;
  }
  const tables = readTables(statements);
  if (tables.length === 0) return 'The schema has no CREATE TABLE statement.';
  const madeTypes = new Set(statements.flatMap(typesMadeBy));
  const problems = tables.map((table) => problemOf(table, madeTypes));
  return problems.some((problem) => problem === null) ? null : problems[0]!;
}

function reason(error: unknown): string {
  const { message, sqlDetails } = error as { message?: string; sqlDetails?: { cursorPosition?: number } };
  const position = sqlDetails?.cursorPosition;
  return `${String(message).slice(0, 200)}${typeof position === 'number' ? `, at character ${position + 1}` : ''}`;
}

/** A node of the parse tree, as far as it is looked at. */
type Tree = { [part: string]: unknown };
type Statement = Tree;

interface Column {
  name: string;
  type: string;
}
interface Table {
  name: string;
  columns: Column[];
  /** Lists of columns that are unique together: primary keys among them. */
  unique: string[][];
  /** Names that constraints refer to. */
  referredTo: string[];
}

function readTables(statements: readonly Statement[]): Table[] {
  const tables: Table[] = [];
  for (const statement of statements) {
    const create = statement.CreateStmt as Tree | undefined;
    if (create) tables.push(readTable(create));
    const index = statement.IndexStmt as Tree | undefined;
    if (index) addIndex(tables, index);
    const alter = statement.AlterTableStmt as Tree | undefined;
    if (alter) for (const command of list(alter.cmds)) addConstraint(tableOf(tables, alter), command);
  }
  return tables;
}

const list = (value: unknown): Tree[] => (Array.isArray(value) ? (value as Tree[]) : []);
const textIn = (node: unknown): string =>
  ((node as Tree | undefined)?.String as { sval?: string } | undefined)?.sval ?? '';
const relationOf = (statement: Tree): string => String((statement.relation as Tree | undefined)?.relname);
const tableOf = (tables: readonly Table[], statement: Tree): Table | undefined =>
  tables.find(({ name }) => name === relationOf(statement));

function readTable(create: Tree): Table {
  const table: Table = { name: relationOf(create), columns: [], unique: [], referredTo: [] };
  for (const element of list(create.tableElts)) {
    const column = element.ColumnDef as Tree | undefined;
    if (column) {
      const name = String(column.colname);
      table.columns.push({ name, type: textIn(list((column.typeName as Tree | undefined)?.names).at(-1)) });
      for (const { Constraint } of list(column.constraints) as { Constraint?: Tree }[])
        if (isUnique(Constraint)) table.unique.push([name]);
    }
    addTableConstraint(table, element.Constraint as Tree | undefined);
  }
  return table;
}

const isUnique = (constraint: Tree | undefined): boolean =>
  constraint?.contype === 'CONSTR_PRIMARY' || constraint?.contype === 'CONSTR_UNIQUE';

function addTableConstraint(table: Table, constraint: Tree | undefined): void {
  if (!constraint || !isUnique(constraint)) return;
  const keys = list(constraint.keys).map(textIn);
  if (keys.length === 0) return;
  table.unique.push(keys);
  table.referredTo.push(...keys);
}

function addConstraint(table: Table | undefined, command: Tree): void {
  const { def } = (command.AlterTableCmd ?? {}) as { def?: Tree };
  if (table) addTableConstraint(table, def?.Constraint as Tree | undefined);
}

function addIndex(tables: readonly Table[], index: Tree): void {
  const table = tableOf(tables, index);
  const columns = list(index.indexParams).map(({ IndexElem }) => String((IndexElem as Tree | undefined)?.name ?? ''));
  if (!table) return;
  table.referredTo.push(...columns.filter((column) => column !== ''));
  // A partial index leaves rows out.
  if (index.unique === true && index.whereClause === undefined) table.unique.push(columns);
}

/** Names of the types that a statement makes. */
function typesMadeBy(statement: Statement): string[] {
  const made = (statement.CreateEnumStmt ?? statement.CreateDomainStmt) as Tree | undefined;
  const names = list(made?.typeName ?? made?.domainname);
  return names.length > 0 ? [textIn(names.at(-1))] : [];
}

const textTypes = ['text', 'varchar', 'bpchar', 'citext', 'uuid', 'bytea', 'name'];
const timeTypes = ['timestamptz', 'timestamp', 'int8', 'numeric', 'float8'];
const otherTypes = [
  'json', 'jsonb', 'int2', 'int4', 'smallint', 'integer', 'bigint', 'bool', 'boolean', 'serial', 'bigserial', 'smallserial', 'serial4', 'serial8',
  'date', 'time', 'timetz', 'interval', 'float4', 'xid', 'xid8', 'inet', 'char', 'bit', 'varbit', 'xml', 'money', 'hstore', 'oid',
]; // prettier-ignore

/** What a table of idempotency keys has besides the key, each in a column of its own. */
const parts = [
  { what: "the body's hash", name: /hash|fingerprint|digest|checksum|sha/i, not: null, types: null },
  { what: 'the response', name: /response|reply|answer|result|body/i, not: /hash|fingerprint|digest|checksum/i, types: null },
  { what: 'the status', name: /status|state|phase|progress|complete|finished|done/i, not: /response|reply|answer|http/i, types: null },
  { what: 'the creation time', name: /creat|claim|insert|start|time|since|at$/i, not: null, types: timeTypes },
] as const; // prettier-ignore

function problemOf({ name, columns, unique, referredTo }: Table, madeTypes: ReadonlySet<string>): string | null {
  const names = columns.map((column) => column.name);
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) return `The table ${name} has the column ${twice} twice.`;
  const missing = referredTo.find((column) => !names.includes(column));
  if (missing !== undefined) return `The table ${name} has no column ${missing}, which a key or an index names.`;
  const known = new Set([...textTypes, ...timeTypes, ...otherTypes, ...madeTypes]);
  const strange = columns.find(({ type }) => !known.has(type));
  if (strange)
    return `The column ${strange.name} of the table ${name} has the type ${strange.type}, which PostgreSQL does not have.`;

  const isTextual = (type: string) => textTypes.includes(type) || madeTypes.has(type);
  const roles = (taken: Column) =>
    parts.find(
      ({ name: says, not, types }) =>
        !columns.some(
          (column) =>
            column !== taken &&
            says.test(column.name) &&
            !not?.test(column.name) &&
            (types === null || (types as readonly string[]).includes(column.type)),
        ),
    );
  const keys = columns.filter(
    (column) =>
      isTextual(column.type) && unique.some((together) => together.length === 1 && together[0] === column.name),
  );
  if (keys.length === 0)
    return `The table ${name} has no column for the key: one of a text type that is by itself the primary key, or unique.`;
  const lacking = keys.map(roles);
  if (lacking.some((part) => part === undefined)) return null;
  return `The table ${name} has no column for ${lacking[0]!.what} that its name and type would show.`;
}
