import { FileProblem } from '../file-faults.ts';
import { parseJson } from '../json-parse.ts';
import { jsonTextFault } from '../text-fault.ts';

/** Engines refuse texts of about 2^29 characters. */
const LONGEST = 500_000_000;

function parse(text: string, before = 0): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    throw new FileProblem(jsonTextFault(text, error, before));
  }
}

/**
 * Reads the text of a JSON file.
 * @throws FileProblem where it is longer than a text can be
 */
export async function jsonText(file: Blob): Promise<string> {
  if (file.size > LONGEST) throw new FileProblem({ kind: 'jsonTooLarge' });
  return file.text();
}

/**
 * Reads a JSON file; JSON Lines and text sequences (RFC 8142) become a list.
 * @throws FileProblem where the text is no JSON or too long
 */
export async function readJson(file: Blob, lines: boolean): Promise<unknown> {
  const text = await jsonText(file);
  if (!lines) return parse(text);
  return text.split('\n').flatMap((line, number) => {
    const value = (line.startsWith('\u001E') ? line.slice(1) : line).trim();
    return value === '' ? [] : [parse(value, number)];
  });
}
