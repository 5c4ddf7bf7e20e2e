import { originKeyOfSource, type OriginLookup } from '../standing/origin.ts';
import { possibleDays, type EventFault } from './evidence-rules.ts';
import type { Claim, Report } from './schema.ts';

/** Relations that take a claim out of what standing is computed from, and what to use against another origin's. */
const WITHDRAWALS: ReadonlyMap<Claim['relations'][number]['rel'], string> = new Map([
  ['retracts', 'denies'],
  ['supersedes', 'contradicts'],
]);

/** What is wrong with a claim whose references all resolve. */
export function claimFaults(
  claim: Claim,
  report: Report | undefined,
  claims: ReadonlyMap<string, Claim>,
  lookup: OriginLookup,
): EventFault[] {
  const faults: EventFault[] = [];
  const said = possibleDays(claim.said);
  const published = report === undefined ? undefined : possibleDays(report.published);
  if (said !== undefined && published !== undefined && said.earliest >= published.latest) {
    faults.push({
      path: ['said'],
      message: `${claim.said} is after the report was published (${report?.published})`,
    });
  }
  if (claim.span !== undefined && report?.length !== undefined && claim.span.end > report.length) {
    faults.push({
      path: ['span', 'end'],
      message: `${claim.span.end} is beyond the report's ${report.length} UTF-16 units`,
    });
  }
  claim.relations.forEach(({ rel, claim: target }, at) => {
    const path = ['relations', at, 'claim'];
    if (target === claim.id) faults.push({ path, message: 'a claim cannot relate to itself' });
    const other = claims.get(target);
    const instead = WITHDRAWALS.get(rel);
    if (
      instead !== undefined &&
      other !== undefined &&
      originKeyOfSource(lookup, other.source) !== originKeyOfSource(lookup, claim.source)
    ) {
      faults.push({
        path,
        message: `"${target}" is another origin's claim; an origin ${rel} only its own (use ${instead})`,
      });
    }
  });
  return faults;
}
