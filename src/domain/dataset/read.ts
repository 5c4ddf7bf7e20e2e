import type * as v from 'valibot';
import { claimFaults } from './claim-rules.ts';
import { findCycles, formatCycle } from './cycles.ts';
import { eventFaults } from './evidence-rules.ts';
import { indexDataset } from './index-dataset.ts';
import { check, describeValue, type Problem } from './problem.ts';
import { readStory } from './read-story.ts';
import { COLLECTIONS, REFERENCES, type Collection } from './references.ts';
import { Roster } from './roster.ts';
import { envelopeSchema, FORMAT, type Dataset } from './schema.ts';

/** What came of reading a document. */
export interface Reading {
  /** The part of the document that can be trusted; absent when none of it can. */
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  /** How many of the document's events and claims were left out because of the problems. */
  readonly rejected: { readonly events: number; readonly claims: number };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const untrusted = (problems: readonly Problem[]): Reading => ({
  problems,
  rejected: { events: 0, claims: 0 },
});

function readEnvelope(input: Fields): {
  envelope?: v.InferOutput<typeof envelopeSchema>;
  problems: Problem[];
} {
  const known = new Set([...Object.keys(envelopeSchema.entries), ...COLLECTIONS, 'story']);
  const unknown = Object.keys(input).filter((key) => !known.has(key));
  const problems: Problem[] = unknown.map((key) => ({
    path: key,
    message: 'is a field the format does not have; it is ignored',
  }));
  for (const key of COLLECTIONS) {
    if (!Array.isArray(input[key])) {
      problems.push({ path: key, message: `expected a list, found ${describeValue(input[key])}` });
    }
  }
  const own = Object.keys(envelopeSchema.entries).flatMap((key) =>
    Object.hasOwn(input, key) ? [[key, input[key]] as const] : [],
  );
  const checked = check(envelopeSchema, Object.fromEntries(own), []);
  if (!checked.ok) return { problems: [...checked.problems, ...problems] };
  return problems.length > unknown.length ? { problems } : { envelope: checked.data, problems };
}

function checkReferencesOf<K extends Collection>(kind: K, roster: Roster): void {
  roster.each(kind, (entity) => {
    for (const { path, id, kinds, loose } of REFERENCES[kind](entity)) {
      if (loose === 'always' || kinds.some((wanted) => roster.has(wanted, id))) continue;
      // What refers to an entry left out is left out in its turn, by `spread`.
      if (roster.kindOf(id) === undefined && roster.wasDeclared(id)) continue;
      roster.reject(kind, entity.id, path, roster.whyMissing(id, kinds));
    }
  });
}

function checkCycles(roster: Roster): void {
  const linked = [
    ['sources', 'organisation'],
    ['actors', 'parent'],
    ['places', 'within'],
  ] as const;
  for (const [kind, key] of linked) {
    const parents = roster.links(kind, key);
    for (const [id, cycle] of findCycles(parents.keys(), (at) => parents.get(at))) {
      roster.reject(kind, id, [key], `goes round in a circle: ${formatCycle(cycle)}`);
    }
  }
}

/** `partOf` groups events and is no evidence: a broken link is reported and dropped, the event stays. */
function settleParents(roster: Roster): void {
  const parents = roster.links('events', 'partOf');
  const cycles = findCycles(parents.keys(), (id) => parents.get(id));
  roster.each('events', (event) => {
    const parent = event.partOf;
    if (parent === undefined) return;
    const cycle = cycles.get(event.id);
    const fault =
      cycle === undefined
        ? roster.has('events', parent)
          ? undefined
          : roster.whyMissing(parent, ['events'])
        : `goes round in a circle: ${formatCycle(cycle)}`;
    if (fault === undefined) return;
    roster.report('events', event.id, ['partOf'], `${fault}; the event is kept on its own`);
    delete event.partOf;
  });
}

/** Drops the loose links of claims to what is not there, and says so; the claims stay. */
function settleLinks(roster: Roster): void {
  roster.each('claims', (claim) => {
    const lost = REFERENCES.claims(claim).filter(
      ({ id, kinds }) => !kinds.some((kind) => roster.has(kind, id)),
    );
    if (lost.length === 0) return;
    for (const { path, id, kinds } of lost) {
      const fault = roster.whyMissing(id, kinds);
      roster.report('claims', claim.id, path, `${fault}; the claim is kept without the link`);
    }
    const isLost = (...path: readonly PropertyKey[]): boolean =>
      lost.some((link) => path.every((key, at) => link.path[at] === key));
    if (isLost('occurred', 'anchor')) delete claim.occurred?.anchor;
    claim.relations = claim.relations.filter((_, at) => !isLost('relations', at));
  });
}

function checkRules(roster: Roster): void {
  const index = indexDataset(roster.collect());
  roster.each('claims', (claim) => {
    for (const { path, message } of claimFaults(
      claim,
      index.reports.get(claim.report),
      index.claims,
      index,
    )) {
      roster.reject('claims', claim.id, path, message);
    }
  });
  roster.each('events', (event) => {
    for (const { path, message } of eventFaults(event, index)) {
      roster.reject('events', event.id, path, message);
    }
  });
}

/**
 * Reads a parsed JSON value as a dataset of format `dateline/1`.
 *
 * An entry with a fault is left out, and so is whatever cannot be understood without it. An event that
 * loses one claim is left out whole: shown with the rest of its claims it would have a false standing.
 * Links that carry no evidence (`partOf`, `anchor`, most relations, the steps of the story) are dropped where
 * they lead nowhere.
 * Nothing is repaired. When the document's head is at fault, or nothing but faulty events is left, there
 * is no dataset.
 */
export function readDataset(input: unknown): Reading {
  if (!isFields(input)) {
    const message = `expected an object with the field format: "${FORMAT}", found ${describeValue(input)}`;
    return untrusted([{ path: '$', message }]);
  }
  if (input['format'] !== FORMAT) {
    const message = `expected "${FORMAT}", found ${describeValue(input['format'])}; this is not a Dateline dataset, or one of another version`;
    return untrusted([{ path: 'format', message }]);
  }
  const { envelope, problems } = readEnvelope(input);
  if (envelope === undefined) return untrusted(problems);

  const roster = new Roster(input, envelope);
  for (const kind of COLLECTIONS) checkReferencesOf(kind, roster);
  checkCycles(roster);
  roster.spread();
  checkRules(roster);
  roster.spread();
  settleParents(roster);
  settleLinks(roster);
  const { story, problems: storyProblems } = readStory(input['story'], roster);
  const dataset = { ...roster.collect(), ...(story === undefined ? {} : { story }) };
  const all = [...problems, ...roster.problems, ...storyProblems];
  const rejected = {
    events: roster.declaredCount('events') - dataset.events.length,
    claims: roster.declaredCount('claims') - dataset.claims.length,
  };
  if (rejected.events > 0 && dataset.events.length === 0) return { problems: all, rejected };
  return { dataset, problems: all, rejected };
}
