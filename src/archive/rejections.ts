import type { RejectedRow, RowFault } from '@/formats/table/table-format.ts';
import type { RejectionGroup } from './archive.ts';
import { Offsets, type OffsetsPart } from './offsets.ts';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 200;

/** The rows left out of a stretch of a file, counted from its start. */
export interface RejectionsPart {
  readonly groups: readonly RejectionGroup[];
  readonly rows: OffsetsPart;
}

/**
 * The rows left out: counted by reason with a few examples, and where each stands. What was wrong with a row is
 * read again from the file, but for faults that only show beside other rows, which are kept.
 */
export class Rejections {
  private readonly groups = new Map<
    string,
    Pick<RowFault, 'column' | 'reason'> & { count: number; examples: RejectedRow[] }
  >();
  readonly rows: Offsets;
  /** By the row's number. */
  readonly kept = new Map<number, RowFault>();

  /** @param bytes the size of the file */
  constructor(bytes: number) {
    this.rows = new Offsets(bytes);
  }

  get count(): number {
    return this.rows.length;
  }

  add(start: number, number: number, fault: RowFault, keep: boolean): void {
    this.rows.push(start, number);
    if (keep) this.kept.set(number, fault);
    const group = this.group(fault);
    group.count += 1;
    const value = fault.value.slice(0, LONGEST_EXAMPLE);
    if (group.examples.length < EXAMPLES) group.examples.push({ row: number, ...fault, value });
  }

  /** What was left out, but for the faults that are kept. */
  part(): RejectionsPart {
    return { groups: [...this.groups.values()], rows: this.rows.part() };
  }

  /** Adds what was left out of a later stretch; as `Offsets.absorb`. */
  absorb({ groups, rows }: RejectionsPart, start: number, number: number): void {
    this.rows.absorb(rows, start, number);
    for (const { column, reason, count, examples } of groups) {
      const group = this.group({ column, reason });
      group.count += count;
      const room = Math.max(EXAMPLES - group.examples.length, 0);
      for (const each of examples.slice(0, room)) {
        group.examples.push({ ...each, row: each.row + number });
      }
    }
  }

  private group({ column, reason }: Pick<RowFault, 'column' | 'reason'>) {
    const key = `${column} ${JSON.stringify(reason)}`;
    const group = this.groups.get(key) ?? { column, reason, count: 0, examples: [] };
    this.groups.set(key, group);
    return group;
  }

  /** The commonest first. */
  summary(): RejectionGroup[] {
    return [...this.groups.values()].toSorted((a, b) => b.count - a.count);
  }
}
