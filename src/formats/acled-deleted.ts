import { acledJsonRows } from './acled-json.ts';
import type { DeletedListFault } from './file-faults.ts';

const ID = 'event_id_cnty';

/** Whether a file is such a list, by its first characters: it has ids of events, and nothing of what happened. */
export const looksDeleted = (head: string): boolean =>
  /event_id_cnty/i.test(head) && !/event_(?:date|type)/i.test(head);

const unquoted = (cell: string): string => cell.trim().replaceAll(/^"|"$/g, '').trim();

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function tableOf(text: string): ReturnType<typeof acledJsonRows> {
  if (/^[{[]/.test(text)) {
    const read = parsed(text);
    return read === undefined ? { fault: { kind: 'deletedNoJson' } } : acledJsonRows(read.json);
  }
  const [header = [], ...rows] = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/[,;\t]/).map(unquoted));
  return { columns: header, rows };
}

/**
 * Reads the ids of events that ACLED has deleted: the answer of its endpoint for them (JSON, `{ success, count,
 * data: [{ event_id_cnty, deleted_timestamp }] }`) or a CSV file with a column `event_id_cnty`.
 */
export function readDeletedIds(
  text: string,
): { readonly ids: ReadonlySet<string> } | { readonly fault: DeletedListFault } {
  const table = tableOf(text.replace(/^\uFEFF/, '').trim());
  if ('fault' in table) return table;
  const at = table.columns.findIndex((name) => name.trim().toLowerCase() === ID);
  // A list from which nothing was deleted has no rows to name its columns.
  if (at < 0 && (table.columns.length > 0 || text.trim() === '')) {
    return { fault: { kind: 'deletedNoColumn', column: ID } };
  }
  return { ids: new Set(table.rows.map((row) => (row[at] ?? '').trim()).filter(Boolean)) };
}
