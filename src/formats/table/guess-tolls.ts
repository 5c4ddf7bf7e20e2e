import { foldForSearch } from '@/domain/filter/fold.ts';

type Bound = 'killed' | 'killed_low' | 'killed_high';

const KILLED = new Set(
  'killed kills deaths death dead fatalities fatality muertos morts tues'.split(' '),
);
const LOW = new Set('min minimum low lowest lower least'.split(' '));
const HIGH = new Set('max maximum high highest upper most'.split(' '));
/** Words that leave it at all of the dead; of "civilians" or "women" they are some. */
const PLAIN = new Set(
  'total number no num nb of people ppl persons all reported est estimated estimate best count toll overall casualties'.split(
    ' ',
  ),
);

/** What a name such as `min_ppl_killed` says of the dead of an event; undefined where it speaks of some of them, or of others. */
export function tollNamed(name: string): Bound | undefined {
  const words = foldForSearch(name).split(' ');
  const rest = words.filter((word) => !KILLED.has(word) && !LOW.has(word) && !HIGH.has(word));
  if (!words.some((word) => KILLED.has(word)) || !rest.every((word) => PLAIN.has(word)))
    return undefined;
  const [isLow, isHigh] = [LOW, HIGH].map((bound) => words.some((word) => bound.has(word)));
  if (isLow === true && isHigh === true) return undefined;
  return isLow === true ? 'killed_low' : isHigh === true ? 'killed_high' : 'killed';
}
