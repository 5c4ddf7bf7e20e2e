import { edtfFromAcled, edtfFromUcdp } from '@/domain/edtf/precision.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';

/** The names of their codes of how surely days are known. */
const UCDP = /^date[ ._]?prec$/i;
const ACLED = /^time[ ._]?precision$/i;

export const isDayCode = (text: string): boolean => /^[1-5](?:\.0+)?$/.test(text);

/**
 * A day, or a span of them, as surely as a code says it is known: EDTF in and out.
 * @param column the name of the code's column, which says whose code it is
 * @returns `undefined` where the code says nothing of the days
 */
export function daysByCode(edtf: string, code: string, column: string): string | undefined {
  if (!isDayCode(code)) return undefined;
  const [start = '', end = start] = edtf.split('/');
  if (UCDP.test(column)) return textOf(edtfFromUcdp(start, end, Number(code)));
  return ACLED.test(column) && start === end
    ? textOf(edtfFromAcled(start, Number(code)))
    : undefined;
}

const textOf = (read: ReturnType<typeof edtfFromUcdp>): string | undefined =>
  read.ok ? serializeEdtf(read.value) : undefined;
