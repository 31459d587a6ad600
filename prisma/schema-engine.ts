/**
 * Prisma's own schema engine, in the form that needs no download: WebAssembly from the npm registry.
 * `prisma migrate` would fetch a native engine from a host that an installation cannot be assumed to reach.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { schemaFile } from './migration-files.ts';

/** No table is hidden from the engine: pg-boss keeps to a schema of its own, which Prisma does not look at. */
export const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

let loading: Promise<void> | undefined;

async function loadWebAssembly(): Promise<void> {
  const binary = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const module = await WebAssembly.compile(await readFile(fileURLToPath(binary)));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Opens the engine on a database, hands it to `action`, and closes it again. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  action: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loading ??= loadWebAssembly());
  const factory = adapterFactory(databaseUrl);
  const datamodel: [string, string] = ['schema.prisma', await readFile(schemaFile, 'utf8')];
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [datamodel] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await action(engine);
  } finally {
    // Not engine.free(): the engine leaves its connections open, and freed it would panic when they close.
    await factory.close();
  }
}

/** PostgreSQL's types "char", which fills the catalogue, and "char"[], which nothing here returns. */
const internalChar = 18;
const internalCharArray = 1002;

/**
 * The engine reads the catalogue, and the adapter, made for applications, has no name for the type "char" but for arrays of it.
 * So a "char" passes through the adapter in the array's name, and gets its own back in `queryRaw` below.
 */
class CataloguePool extends pg.Pool {
  override async query(...given: never[]): Promise<never> {
    const result = await (super.query(...(given as [never])) as unknown as Promise<pg.QueryResult>);
    for (const field of result.fields ?? [])
      if (field.dataTypeID === internalChar) field.dataTypeID = internalCharArray;
    return result as never;
  }
}

async function connectToCatalogue(url: string): Promise<Awaited<ReturnType<PrismaPg['connect']>>> {
  const pool = new CataloguePool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const { Character, CharacterArray } = ColumnTypeEnum;
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === CharacterArray ? Character : type)) };
  };
  return adapter;
}

function adapterFactory(databaseUrl: string): PrismaPg & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const factory = Object.assign(new PrismaPg(pool), { close: () => pool.end() });
  // The adapter's own way drops the shadow database while it is still connected to it, which PostgreSQL refuses.
  factory.connectToShadowDb = async () => {
    const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`;
    const owner = await factory.connect();
    await owner.executeScript(`CREATE DATABASE ${name}`);
    const url = new URL(databaseUrl);
    url.pathname = name;
    const shadow = await connectToCatalogue(url.href);
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await owner.executeScript(`DROP DATABASE ${name}`);
    };
    return shadow;
  };
  return factory;
}

/** SQL that leads from what the migrations make to what `schema` says; `''` where they agree. Needs the right to create a database. */
export async function differenceSql(
  engine: SchemaEngine,
  migrationsList: MigrationList,
  schema: string,
): Promise<string> {
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  const sql = (stdout ?? '').trim();
  return sql === '-- This is an empty migration.' ? '' : sql;
}
