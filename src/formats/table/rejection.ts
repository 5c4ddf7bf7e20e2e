import { withHint, type FaultHint, type FaultReason } from './fault-reasons.ts';
import type { RowFault } from './table-format.ts';

/** Thrown where a row cannot be read, and caught by the reader of rows. */
export class Rejection extends Error {
  readonly fault: RowFault;

  constructor(fault: RowFault) {
    super(fault.reason.kind);
    this.fault = fault;
  }
}

/** Rejects the row for a cell, by the name of its column. */
export type Reject<Column extends string> = (
  column: Column,
  value: string,
  reason: FaultReason,
  hint?: FaultHint,
) => never;

export const rejectCell: Reject<string> = (column, value, reason, hint) => {
  throw new Rejection({ column, value, reason, ...withHint(hint) });
};
