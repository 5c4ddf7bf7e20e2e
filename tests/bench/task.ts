/** What a page measured: milliseconds by name, other numbers by name, and what must agree between engines. */
export interface TaskResult {
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly values: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, string>>;
}

/** What a page is asked to measure. */
export interface TaskRequest {
  readonly task: string;
  readonly contender: string;
  readonly rows: number;
}

/** A task of a page, or why it came to nothing. */
export type Outcome =
  | { readonly ok: true; readonly result: TaskResult }
  | { readonly ok: false; readonly reason: string };
