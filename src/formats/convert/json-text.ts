import { findJsonFault, JSON_WANTED } from '../json-fault.ts';
import { parseJson } from '../json-parse.ts';
import { ConvertProblem } from './csv-sink.ts';

/** Engines refuse texts of about 2^29 characters. */
const LONGEST = 500_000_000;

function parse(text: string, where: (at: number) => string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = findJsonFault(text);
    if (fault === undefined) throw error;
    throw new ConvertProblem(
      fault.kind === 'truncated'
        ? `The file breaks off in the middle (${where(fault.at)}). Download or export it again.`
        : `The file is not valid JSON: at ${where(fault.at)} ${JSON_WANTED[fault.wanted]} was expected.`,
    );
  }
}

function positionIn(text: string): (at: number) => string {
  return (at) => {
    const before = text.slice(0, at);
    const line = before.split('\n').length;
    return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
  };
}

/**
 * Reads a JSON file; JSON Lines and text sequences (RFC 8142) become a list.
 * @throws ConvertProblem where the text is no JSON or too long
 */
export async function readJson(file: Blob, lines: boolean): Promise<unknown> {
  if (file.size > LONGEST) {
    throw new ConvertProblem(
      'The JSON file is larger than 500 MB, which browsers cannot read in one piece. Export it as CSV or Parquet.',
    );
  }
  const text = await file.text();
  if (!lines) return parse(text, positionIn(text));
  return text.split('\n').flatMap((line, number) => {
    const value = (line.startsWith('\u001E') ? line.slice(1) : line).trim();
    return value === '' ? [] : [parse(value, (at) => `line ${number + 1}, column ${at + 1}`)];
  });
}
