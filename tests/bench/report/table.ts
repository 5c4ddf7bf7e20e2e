/** A table for people to read; the first column is text, the others are numbers. */
export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What must be known to read it. */
  readonly notes?: readonly string[];
}

const columnWidths = ({ header, rows }: Table): number[] =>
  header.map((name, at) =>
    Math.max(3, name.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );

/** As Markdown, its columns aligned so that it reads well on a terminal too. */
export function markdownTable(table: Table): string {
  const widths = columnWidths(table);
  const line = (cells: readonly string[]): string => {
    const padded = widths.map((width, at) => {
      const cell = cells[at] ?? '';
      return at === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [
    `### ${table.title}`,
    '',
    line(table.header),
    line(rule),
    ...table.rows.map(line),
    ...(table.notes ?? []).flatMap((note) => ['', note]),
    '',
  ].join('\n');
}

/** A number in at most three significant digits, whole from a hundred on. */
export function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

/** How one number compares with another: `0.012×`. */
export function ratio(value: number | undefined, to: number | undefined): string {
  return value === undefined || to === undefined || to === 0 ? '–' : `${short(value / to)}×`;
}

/** A count of rows: 10 k, 385 k, 3 M. */
export const countName = (count: number): string => {
  if (count < 1_000) return String(count);
  return count >= 1_000_000 ? `${count / 1_000_000} M` : `${count / 1_000} k`;
};
