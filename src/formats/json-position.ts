const EXCERPT = 24;

/** The line and column of a UTF-16 offset, both counted from 1. */
export function positionOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What stands around a UTF-16 offset, on one line. */
export function excerptAt(text: string, at: number): string {
  const from = Math.max(0, at - EXCERPT);
  const to = Math.min(text.length, at + EXCERPT);
  const around = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${around}${to < text.length ? '…' : ''}`;
}
