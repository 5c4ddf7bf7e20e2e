import { affirms } from '../dataset/evidence-rules.ts';
import type { DatasetIndex } from '../dataset/index-dataset.ts';
import type { Claim } from '../dataset/schema.ts';
import { CASUALTY_KINDS, type Slot } from '../dataset/vocabulary.ts';
import { overlaps } from '../edtf/compare.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { placesOverlap } from '../place.ts';

const related = (a: Claim, b: Claim): boolean =>
  a.relations.some(
    ({ rel, claim }) => claim === b.id && (rel === 'contradicts' || rel === 'denies'),
  );

/** Whether one of two claims denies what the other affirms, or is linked as contradicting it. */
export function deny(a: Claim, b: Claim): boolean {
  const acts = [a.act, b.act];
  const oneDenies = acts.includes('denies') && (affirms(a) || affirms(b));
  return oneDenies || related(a, b) || related(b, a);
}

function datesMeet(a: Claim, b: Claim): boolean {
  if (a.occurred === undefined || b.occurred === undefined) return true;
  const [left, right] = [parseEdtf(a.occurred.edtf), parseEdtf(b.occurred.edtf)];
  return !left.ok || !right.ok || overlaps(left.value, right.value);
}

function placesMeet(index: DatasetIndex, a: Claim, b: Claim): boolean {
  if (a.places.length === 0 || b.places.length === 0) return true;
  return a.places.some((left) => b.places.some((right) => placesOverlap(index, left, right)));
}

function tollsMeet(a: Claim, b: Claim): boolean {
  return CASUALTY_KINDS.every((kind) => {
    const left = a.quantities.filter((quantity) => quantity.kind === kind);
    const right = b.quantities.filter((quantity) => quantity.kind === kind);
    if (left.length === 0 || right.length === 0) return true;
    return left.some((x) => right.some((y) => x.min <= y.max && y.min <= x.max));
  });
}

/**
 * Whether what two claims say of a slot can both hold: dates and areas that overlap, ranges of the toll
 * that meet, and no denial between them. What a claim leaves open it does not dispute.
 */
export function agree(index: DatasetIndex, slot: Slot, a: Claim, b: Claim): boolean {
  if (deny(a, b)) return false;
  switch (slot) {
    case 'when':
      return datesMeet(a, b);
    case 'where':
      return placesMeet(index, a, b);
    case 'casualties':
      return tollsMeet(a, b);
    default:
      return true;
  }
}
