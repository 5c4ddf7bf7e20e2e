import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { excerptAt, positionOf } from './json-position.ts';
import { findJsonFault, JSON_WANTED, type JsonFault } from './json-fault.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const MARKUP = /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i;

/** Why a text is no JSON document at all. */
export type TextFault = 'empty' | 'html' | 'truncated' | 'syntax' | 'depth';

export interface TextReading extends Reading {
  /** Absent when the text is JSON, whatever it holds. */
  readonly fault?: TextFault;
}

type Parsed = { readonly value: unknown } | { readonly fault: TextFault; readonly message: string };

function describeFault(text: string, fault: JsonFault): string {
  const { line, column } = positionOf(text, fault.at);
  const where = `line ${line}, column ${column}`;
  if (fault.kind === 'truncated') {
    const inside = fault.open.at(-1);
    const open =
      inside === undefined ? 'in the middle of a value' : `inside an unfinished ${inside}`;
    return `the file is cut off: it ends at ${where}, ${open}; fetch or copy it again in full`;
  }
  return `not JSON: at ${where} expected ${JSON_WANTED[fault.wanted]}, near ${JSON.stringify(excerptAt(text, fault.at))}`;
}

/** Parses a JSON text, or says in plain English why it is none. Never throws. */
export function parseJsonText(written: string): Parsed {
  const text = written.startsWith(BYTE_ORDER_MARK) ? written.slice(1) : written;
  if (text.trim() === '') return { fault: 'empty', message: 'the file is empty' };
  if (MARKUP.test(text)) {
    return {
      fault: 'html',
      message: 'this is a web page (HTML or XML), not a dataset; check the address of the file',
    };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const found = findJsonFault(text);
    if (found !== undefined) {
      return {
        fault: found.kind === 'truncated' ? 'truncated' : 'syntax',
        message: describeFault(text, found),
      };
    }
    if (!(error instanceof RangeError)) throw error;
    return { fault: 'depth', message: 'lists or objects are nested too deeply to read' };
  }
}

/**
 * Reads the text of a `dateline/1` file. Never throws, whatever the text: what cannot be read is a problem
 * with the path `$`.
 */
export function readDatelineText(text: string): TextReading {
  const parsed = parseJsonText(text);
  if ('value' in parsed) return readDataset(parsed.value);
  return {
    fault: parsed.fault,
    problems: [{ path: '$', message: parsed.message }],
    rejected: { events: 0, claims: 0 },
  };
}
