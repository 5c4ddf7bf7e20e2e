import type { Problem } from '@/domain/dataset/problem.ts';

/** Why something could not be loaded; each has one message in the interface. */
export type LoadFailure =
  | 'unreachable'
  | 'timed_out'
  | 'not_found'
  | 'refused'
  | 'server'
  | 'wrong_type'
  | 'truncated'
  | 'too_large'
  | 'invalid'
  | 'unknown_dataset';

interface Details {
  readonly status?: number;
  readonly problems?: readonly Problem[];
  readonly cause?: unknown;
}

/** An expected failure of loading, with what the interface needs to explain it. */
export class LoadError extends Error {
  readonly failure: LoadFailure;
  /** What was being loaded, as the reader knows it. */
  readonly subject: string;
  readonly status: number | undefined;
  readonly problems: readonly Problem[];

  constructor(failure: LoadFailure, subject: string, details: Details = {}) {
    super(`${failure}: ${subject}`, { cause: details.cause });
    this.name = 'LoadError';
    this.failure = failure;
    this.subject = subject;
    this.status = details.status;
    this.problems = details.problems ?? [];
  }

  /** Whether the same request may succeed a moment later without anyone mending anything. */
  get transient(): boolean {
    return this.failure === 'unreachable' || this.failure === 'server';
  }
}
