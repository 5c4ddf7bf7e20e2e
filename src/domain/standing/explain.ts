import { allOf } from '../lists.ts';
import { decidingSlot, type EventAssessment, type SlotAssessment } from './assess.ts';
import type { StandingWording } from './wording.ts';

/** What the sentence needs to know beside the assessment. */
export interface ExplainContext {
  /** For lists of names, as a BCP 47 tag. */
  readonly lang: string;
  readonly wording: StandingWording;
  /** An origin's name, in the reader's language where there is one. */
  readonly nameOf: (originKey: string) => string;
  /** Whether a source speaks without giving its name. */
  readonly isAnonymous: (sourceId: string) => boolean;
  /** Whether every date in dispute is a whole day: origins then differ "on the day". */
  readonly daysOnly: boolean;
}

const keysOf = (groups: SlotAssessment['origins']): string[] => groups.map(({ key }) => key);
const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

function disputes(
  assessment: EventAssessment,
  { nameOf, lang, wording, daysOnly }: ExplainContext,
): string[] {
  const contested = assessment.slots.filter(({ standing }) => standing === 'contested');
  const deniers = unique(contested.flatMap(({ deniedBy }) => keysOf(deniedBy)));
  const differing = contested.filter(({ deniedBy }) => deniedBy.length === 0);
  const nouns = differing.map(
    ({ slot }) => wording.slots[slot === 'when' && daysOnly ? 'day' : slot],
  );
  return [
    ...(deniers.length === 0
      ? []
      : [wording.deny(allOf(deniers.map(nameOf), lang), deniers.length)]),
    ...(nouns.length === 0 ? [] : [wording.differ(allOf(nouns, lang))]),
  ];
}

/**
 * Says in one or two plain sentences why an event has the standing it has: how many independent origins
 * report it, which, whether its only source is anonymous, and on what they differ.
 */
export function explainEvent(assessment: EventAssessment, context: ExplainContext): string {
  const { wording } = context;
  const slot = decidingSlot(assessment.slots);
  if (slot === undefined || slot.standing === 'unsupported') return wording.unsupported;
  if (slot.standing === 'retracted') return wording.retracted;

  const keys = unique(keysOf(slot.origins));
  const names = keys.map(context.nameOf);
  const sources = unique(slot.origins.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const sentences: string[] = [];
  if (keys.length > 1) sentences.push(wording.several(names));
  else {
    sentences.push(wording.one(names[0] ?? ''));
    if (sources.length > 0 && sources.every(context.isAnonymous)) {
      sentences.push(wording.anonymous(sources.length));
    } else if (sources.length > 1) sentences.push(wording.sameOrigin(sources.length));
  }
  if (slot.standing === 'confirmed_by_party') sentences.push(wording.conceded);
  sentences.push(...disputes(assessment, context));
  return sentences.join(' ');
}
