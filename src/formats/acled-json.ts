import type { DeletedListFault } from './file-faults.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a cell that is a string, a number or nothing; undefined for anything else. */
function cellText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : undefined;
}

/** Why an answer of ACLED's API holds no data, by what it says itself. */
function refusal(answer: Readonly<Record<string, unknown>>): DeletedListFault | undefined {
  const { success, status, error, message } = answer;
  const failed =
    success === false || (status !== undefined && Number(status) !== 200) || isRecord(error);
  if (!failed) return undefined;
  const said = [message, isRecord(error) ? error['message'] : error].flatMap((text) =>
    typeof text === 'string' && text !== '' ? [text] : [],
  )[0];
  return { kind: 'deletedRefused', ...(said === undefined ? {} : { said: said.slice(0, 200) }) };
}

/**
 * Turns an answer of ACLED's API, `{ status, success, count, data: [{ … }] }` or its `data` alone, into a table:
 * the columns by name, in order of first appearance, and the rows as texts. Absent cells are empty.
 */
export function acledJsonRows(
  json: unknown,
):
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly fault: DeletedListFault } {
  const refused = isRecord(json) ? refusal(json) : undefined;
  if (refused !== undefined) return { fault: refused };
  const data: unknown = isRecord(json) ? json['data'] : json;
  if (!Array.isArray(data)) return { fault: { kind: 'deletedNoAnswer' } };
  const positions = new Map<string, number>();
  const rows: string[][] = [];
  for (const [at, item] of data.entries()) {
    const record: unknown = item;
    if (!isRecord(record)) return { fault: { kind: 'deletedNoObject', at } };
    const row: string[] = [];
    for (const [name, value] of Object.entries(record)) {
      const text = cellText(value);
      if (text === undefined) return { fault: { kind: 'deletedNoText', at, name } };
      const known = positions.get(name);
      if (known === undefined) positions.set(name, positions.size);
      row[known ?? positions.size - 1] = text;
    }
    rows.push(row);
  }
  const columns = [...positions.keys()];
  return { columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) };
}
