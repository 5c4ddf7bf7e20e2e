import { createHash } from 'node:crypto';
import { resolveText } from '@/domain/dataset/localized.ts';
import type { Claim, Dataset, Report } from '@/domain/dataset/schema.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { count, failure, printable, type Outcome } from './outcome.ts';
import { readInput } from './read-input.ts';

const oneLine = (text: string): string => printable(text.replaceAll(/\s+/g, ' '));

function describeReport({ id, sha256, length }: Report): string {
  const size = length === undefined ? '' : `, ${length} UTF-16 units`;
  return `  ${id}: sha256 ${sha256 ?? 'not given'}${size}`;
}

function wrongFile(dataset: Dataset, path: string, sha256: string, length: number): Outcome {
  return failure(
    `${path} is not a report of this dataset, or not the copy its spans were measured on.`,
    `It has the sha256 ${sha256} and ${length} UTF-16 units. The dataset's reports:`,
    ...dataset.reports.map(describeReport),
  );
}

/** What is wrong with a claim's span in a text, if anything. */
function spanFault({ span }: Claim, text: string): string | undefined {
  if (span === undefined || (span.start < span.end && span.end <= text.length)) return undefined;
  return `the span ${span.start}–${span.end} is not within the report's ${text.length} UTF-16 units`;
}

function describeClaim(claim: Claim, text: string, langs: readonly string[]): string[] {
  const [lang = 'en', ...others] = langs;
  const paraphrase = resolveText(claim.paraphrase, lang, others).text;
  const fault = spanFault(claim, text);
  const passage =
    claim.span === undefined
      ? '(no span)'
      : `«${oneLine(text.slice(claim.span.start, claim.span.end))}»`;
  return [
    `${claim.id} (${claim.event})`,
    `  ${oneLine(paraphrase)}`,
    `  ${fault === undefined ? passage : `MISMATCH: ${fault}`}`,
  ];
}

function compare(dataset: Dataset, report: Report, text: string): Outcome {
  const claims = dataset.claims.filter((claim) => claim.report === report.id);
  const langs = [report.lang, ...dataset.languages];
  const faults = claims.filter((claim) => spanFault(claim, text) !== undefined).length;
  const rightLength = report.length === undefined || report.length === text.length;
  const spanned = claims.filter(({ span }) => span !== undefined).length;
  const complaints = [
    ...(rightLength
      ? []
      : [
          `${report.id}: the dataset says ${report.length} UTF-16 units, the file has ${text.length}`,
        ]),
    ...(faults > 0 ? [`${count(faults, 'span')} out of bounds`] : []),
  ];
  const summary = `${report.id}: sha256 matches, ${text.length} UTF-16 units, ${count(claims.length, 'claim')}, ${count(spanned, 'span')}`;
  return {
    code: complaints.length === 0 ? 0 : 1,
    lines: [...claims.flatMap((claim) => describeClaim(claim, text, langs)), summary],
    complaints,
  };
}

/** Lays each claim of a dataset beside the passage of the report it was read from. */
export function spans(file: string, reportFile: string): Outcome {
  const input = readInput(file);
  if (!input.ok) return failure(input.reason);
  const { dataset, problems } = readDatelineText(input.text);
  if (dataset === undefined || problems.length > 0) {
    const lines = problems.map(({ path, message }) => printable(`${path}: ${message}`));
    return { code: 1, lines, complaints: [`${file}: mend the dataset first`] };
  }
  const held = readInput(reportFile);
  if (!held.ok) return failure(held.reason);
  const sha256 = createHash('sha256').update(held.bytes).digest('hex');
  const report = dataset.reports.find((each) => each.sha256 === sha256);
  if (report === undefined) return wrongFile(dataset, reportFile, sha256, held.text.length);
  return compare(dataset, report, held.text);
}
