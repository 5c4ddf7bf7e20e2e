import { isObject, type JsonObject } from '../detect-json.ts';

type Records = readonly JsonObject[];

const NUMBER = /^\d+$/;

/** `{ columns: [names], data: [[values]] }`, as pandas writes `split` and Datasette its rows. */
function recordsOfLists(value: JsonObject): Records | undefined {
  const { columns } = value;
  const rows = value['data'] ?? value['rows'];
  if (!Array.isArray(columns) || !Array.isArray(rows)) return undefined;
  const names = columns.map((name: unknown) => (typeof name === 'string' ? name : undefined));
  if (names.length === 0 || names.includes(undefined)) return undefined;
  const lists: unknown[] = rows;
  return lists.every((row) => Array.isArray(row) && row.length === names.length)
    ? lists.map((row) =>
        Object.fromEntries(
          (Array.isArray(row) ? row : []).map((cell: unknown, at) => [names[at] ?? '', cell]),
        ),
      )
    : undefined;
}

/** `{ "0": { column: value }, "1": … }`, pandas' form `index`. */
function recordsByNumber(value: JsonObject): Records | undefined {
  const rows = Object.entries(value);
  return rows.length > 0 && rows.every(([key, row]) => NUMBER.test(key) && isObject(row))
    ? rows.flatMap(([, row]) => (isObject(row) ? [row] : []))
    : undefined;
}

/** `{ column: { "0": value, "1": … }, … }`, the form `columns` that pandas writes unless told otherwise. */
function recordsOfColumns(value: JsonObject): Records | undefined {
  const columns = Object.entries(value);
  const [first] = columns;
  if (first === undefined || columns.length < 2 || !isObject(first[1])) return undefined;
  const numbers = Object.keys(first[1]);
  const isWhole = columns.every(([, cells]) => {
    if (!isObject(cells)) return false;
    const keys = Object.keys(cells);
    return keys.length === numbers.length && keys.every((key, at) => key === numbers[at]);
  });
  if (!isWhole || numbers.length === 0 || !numbers.every((key) => NUMBER.test(key))) {
    return undefined;
  }
  return numbers.map((number) =>
    Object.fromEntries(
      columns.map(([name, cells]) => [name, isObject(cells) ? cells[number] : null]),
    ),
  );
}

/** The rows of a table that a JSON document holds by column or by number; undefined where it holds none. */
export const recordsInColumns = (value: unknown): Records | undefined =>
  isObject(value)
    ? (recordsOfLists(value) ?? recordsByNumber(value) ?? recordsOfColumns(value))
    : undefined;
