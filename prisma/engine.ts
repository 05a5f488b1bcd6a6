import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type * as Glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

export type { MigrationList, SchemaEngine };

/** Nothing in the database is somebody else's. */
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine, as the WebAssembly that its package carries: nothing to download, and the migrations stay ordinary ones.
 *
 * @param url the database that the engine works on
 * @param schema the data model, where the work needs it
 */
export async function withEngine<T>(
  url: string,
  schema: SchemaFile | undefined,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine: Engine } = await load();
  const pool = poolThatTellsChars(url);
  const factory = bindMigrationAwareSqlAdapterFactory(new AdapterThatKnowsChars(pool));
  delete panic.message;
  const engine = await Engine.new({ datamodels: schema ? [[schema.path, schema.content]] : undefined }, () => {}, factory);
  try {
    return await work(engine);
  } catch (error) {
    throw new Error(readable(panic.message ?? (error instanceof Error ? error.message : String(error))), { cause: error });
  } finally {
    engine.free();
    await pool.end();
  }
}

export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** What the engine says without its own stack, and which migration it was at. */
function readable(message: string): string {
  const said = message.split('\n').filter((line) => !/^\s+(\d+: |with |at )|^external connector error$/.test(line));
  const migration = /migration_name=\\?"([^"\\]+)/.exec(message)?.[1];
  return (migration ? `migration ${migration}: ` : '') + said.join('\n');
}

/** Where the engine leaves its last words when it panics; without it they are unreadable. */
const panic: { message?: string; set_message(message: string): void } = {
  set_message(message) {
    this.message = message;
  },
};

let loaded: Promise<typeof Glue> | undefined;

const load = (): Promise<typeof Glue> => {
  loaded ??= instantiate();
  return loaded;
};

/** What of it is used here: its types come with the browser's library, which does not belong here. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: Readonly<Record<string, unknown>> }>;
};

async function instantiate(): Promise<typeof Glue> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic });
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': withRestingTimers(glue) });
  glue.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start();
  return glue;
}

/** The engine's time-out for its lock goes on after the lock is had; it must not keep a process alive that has nothing else to do. */
function withRestingTimers(glue: object): object {
  const resting = (handler: () => void, milliseconds: number) => {
    const timer = setTimeout(handler, milliseconds);
    timer.unref();
    return timer;
  };
  const timers = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout'));
  return { ...glue, ...Object.fromEntries(timers.map((name) => [name, resting])) };
}

/**
 * PostgreSQL's internal one-letter type (`"char"`, oid 18), in which its catalogue speaks, is unknown to the adapter: it is passed to it
 * as `character` and its columns are remembered, so that the engine gets the type it expects.
 */
const charOid = 18;
const characterOid = 1042;
const charColumns = new WeakMap<object, number[]>();

function poolThatTellsChars(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 0 });
  const query = pool.query.bind(pool);
  const telling = async (config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult> => {
    const result = await query(config);
    if (Array.isArray(result)) return result as never; // of a whole script, which nobody reads
    const chars = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []));
    for (const index of chars) Object.assign(result.fields[index] ?? {}, { dataTypeID: characterOid });
    if (chars.length > 0) charColumns.set(result.rows, chars);
    return result;
  };
  return Object.assign(pool, { query: telling });
}

class AdapterThatKnowsChars extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    const knowing: SqlDriverAdapter['queryRaw'] = async (query) => {
      const result = await queryRaw(query);
      for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // a migration is one script and one transaction; the adapter would cut it at every semicolon, those of a function's body too
    const executeScript = async (script: string): Promise<void> => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return Object.assign(adapter, { queryRaw: knowing, executeScript });
  }
}
