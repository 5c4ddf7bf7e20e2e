import type { RowFault } from '@/formats/table/table-format.ts';
import { english } from '@/formats/words/english.ts';

/** A fault as the command line says it. */
export const inEnglish = <T extends RowFault>(
  fault: T,
): Omit<T, 'reason' | 'hint'> & { readonly message: string; readonly suggestion?: string } => {
  const { reason, hint, ...rest } = fault;
  const suggestion = hint === undefined ? {} : { suggestion: english('hints', hint) };
  return { ...rest, message: english('faults', reason), ...suggestion };
};
