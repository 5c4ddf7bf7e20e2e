import { saysNothing } from './mapped-numbers.ts';
import type { TableField } from './mapping.ts';

/** The values of a sample by column, blanks left out. */
export class Sample {
  readonly names: readonly string[];
  private readonly rows: readonly (readonly string[])[];

  constructor(columns: readonly string[], rows: readonly (readonly string[])[]) {
    this.names = columns.map((name) => name.trim().toLowerCase());
    this.rows = rows;
  }

  of(column: string | undefined): string[] {
    const at = column === undefined ? -1 : this.names.indexOf(column);
    return this.rows.map((row) => (row[at] ?? '').trim()).filter((text) => !saysNothing(text));
  }

  /** Columns that no field has and that have a name of their own. */
  free(found: ReadonlyMap<TableField, string>): string[] {
    const taken = new Set(found.values());
    return this.names.filter(
      (name, at) =>
        name !== '' &&
        !taken.has(name) &&
        this.names.indexOf(name) === at &&
        this.names.lastIndexOf(name) === at,
    );
  }

  get size(): number {
    return this.rows.length;
  }
}
