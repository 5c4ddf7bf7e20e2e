import { faultOf, type FileFault } from './file-faults.ts';
import { findJsonFault } from './json-fault.ts';
import { excerptAt, positionOf } from './json-position.ts';

/**
 * Why a text is no JSON.
 * @param error what was thrown at it
 * @param before how many lines of the file stand before it
 */
export function jsonTextFault(text: string, error: Error, before = 0): FileFault {
  const fault = findJsonFault(text);
  if (fault === undefined) {
    return error instanceof RangeError ? { kind: 'jsonTooDeep' } : faultOf(error);
  }
  const { line, column } = positionOf(text, fault.at);
  const at = { line: before + line, column };
  return fault.kind === 'truncated'
    ? { kind: 'jsonCut', ...at, inside: fault.open.at(-1) }
    : { kind: 'noJson', ...at, wanted: fault.wanted, near: excerptAt(text, fault.at) };
}
