import {
  AsyncDuckDB,
  ConsoleLogger,
  LogLevel,
  type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import { columnFromArray, tableFromColumns, tableToIPC } from '@uwdata/flechette';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { ACTORS, ORIGINS, type RawEvents } from '../../data/events.ts';
import { BINS, BIN_DAYS, type State } from '../state.ts';
import type { Contender } from './contender.ts';

const DIST = '/peers/@duckdb/duckdb-wasm/dist';
const PATIENCE_MS = 60_000;

const inTime = async <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('gave no sign for a minute')), PATIENCE_MS);
    }),
  ]);

async function start(): Promise<AsyncDuckDBConnection> {
  const worker = new Worker(`${DIST}/duckdb-browser-eh.worker.js`);
  const database = new AsyncDuckDB(new ConsoleLogger(LogLevel.ERROR), worker);
  await database.instantiate(new URL(`${DIST}/duckdb-eh.wasm`, location.href).href);
  return database.connect();
}

function arrowOf(raw: RawEvents): Uint8Array {
  const { length, place } = raw;
  const at = (values: Float32Array): Float32Array =>
    Float32Array.from({ length }, (_, row) => values[place[row] ?? 0] ?? 0);
  const bin = Uint8Array.from(raw.day, (day) => Math.floor((day - BINS.start) / BIN_DAYS));
  const { day, type, actor, origin } = raw;
  const columns = { day, type, actor, origin, bin, x: at(raw.x), y: at(raw.y) };
  const table = tableFromColumns(
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, columnFromArray(values)]),
    ),
  );
  const bytes = tableToIPC(table, { format: 'stream' });
  if (bytes === null) throw new Error('Arrow gave no bytes.');
  return bytes;
}

/** DuckDB-WASM in its own worker, one query for each part of the answer. */
export function duckdb(): Contender {
  let connection: AsyncDuckDBConnection;
  let lists: readonly (readonly (readonly number[])[])[] = [];

  const rows = async (query: string): Promise<number[][]> => {
    const table = await inTime(connection.query(query));
    const columns = table.schema.fields.map((_field, at) => table.getChildAt(at)?.toArray() ?? []);
    return Array.from({ length: table.numRows }, (_, row) =>
      columns.map((column) => Number(column[row] ?? 0)),
    );
  };

  const spread = (at: number, length: number): Uint32Array => {
    const values = new Uint32Array(length);
    for (const [key = 0, value = 0] of lists[at] ?? []) values[key] = value;
    return values;
  };

  return {
    load: async (raw) => {
      connection = await inTime(start());
      await inTime(connection.insertArrowFromIPCStream(arrowOf(raw), { name: 'events' }));
    },
    ask: async ({ days, type, frame }: State) => {
      const window = days === undefined ? 'true' : `day between ${days.from} and ${days.to}`;
      const all = type === undefined ? window : `${window} and type = ${type}`;
      const { west, east, north, south } = frame;
      const within = `x between ${west} and ${east} and y between ${north} and ${south}`;
      const grouped = (keys: string, where: string): string =>
        `select ${keys} as key, count(*)::int as many from events where ${where} group by key`;
      lists = [
        await rows(
          `select count(*)::int, (count(*) filter (where ${within}))::int from events where ${all}`,
        ),
        await rows(grouped('type', window)),
        await rows(grouped('actor', all)),
        await rows(grouped('origin', all)),
        await rows(grouped(`type::int * ${BINS.count} + bin`, all)),
      ];
    },
    read: () => {
      const [count = 0, inView = 0] = lists[0]?.[0] ?? [];
      return {
        count,
        inView,
        type: spread(1, EVENT_TYPES.length),
        actor: spread(2, ACTORS),
        origin: spread(3, ORIGINS),
        histogram: spread(4, EVENT_TYPES.length * BINS.count),
      };
    },
  };
}
