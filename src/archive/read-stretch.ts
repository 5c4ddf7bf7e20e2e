import type { StretchJob, StretchProgress } from './helpers.ts';
import { Pace } from './pace.ts';
import { readPieces } from './pieces.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { TableRows, type RowsPart } from './table-rows.ts';

/** Reads the rows of a stretch of a table, for another to take over; as `Helpers.read`. */
export async function readStretch(
  { csv, isLast, columns, format, options }: StretchJob,
  onProgress: (progress: StretchProgress) => void,
): Promise<RowsPart | undefined> {
  const reader = TABLE_FORMATS.find(({ id }) => id === format)?.open(columns, options);
  if (reader === undefined) return undefined;
  const rows = new TableRows({ columns, reader }, csv.size, false);
  const report = (bytes: number): void =>
    onProgress({ bytes, rows: rows.count, rejected: rows.rejections.count });
  const isText = await readPieces(csv, new Pace(), rows, async (done) => {
    report(done);
    return Promise.resolve();
  });
  if (!isText) return undefined;
  if (isLast ? !rows.end() : !rows.isAtRest) return undefined;
  report(csv.size);
  return rows.part();
}
