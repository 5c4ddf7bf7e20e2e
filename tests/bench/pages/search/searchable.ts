import type { EventColumns } from '@/domain/columns/columns.ts';
import type { RawEvents } from '../../data/events.ts';
import { seeded } from '../../data/random.ts';
import { columnsOf } from '../columns.ts';

const SYLLABLES = [
  'ba',
  'dor',
  'el',
  'fan',
  'gu',
  'hal',
  'im',
  'ka',
  'lor',
  'mes',
  'nu',
  'qar',
  'ri',
  'sol',
  'tam',
  'ur',
];
const WORDS = 20_000;
const TITLES = 400_000;
const WORDS_OF_TITLE = 6;

function words(random: () => number): string[] {
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return Array.from({ length: WORDS }, () => syllable() + syllable() + syllable() + syllable());
}

const offsetsOf = (count: number): Uint32Array =>
  Uint32Array.from({ length: count + 1 }, (_, at) => at);

/** Columns with a title for each event and a name for each place. */
export function searchable(raw: RawEvents): EventColumns {
  const random = seeded(7);
  const known = words(random);
  const word = (): string => known[Math.floor(random() ** 2 * known.length)] ?? '';
  const titles = Array.from(
    { length: Math.min(raw.length, TITLES) },
    () => ` ${Array.from({ length: WORDS_OF_TITLE }, word).join(' ')}`,
  );
  const places = Array.from(raw.x, () => ` ${word()} ${word()}`);
  const single = (texts: string[], sets: Uint16Array | Uint32Array) => ({
    texts,
    sets,
    offsets: offsetsOf(texts.length),
    members: offsetsOf(texts.length - 1),
  });
  return columnsOf(raw, (order) => [
    single(
      titles,
      order.map((row) => row % titles.length),
    ),
    single(
      places,
      Uint16Array.from(order, (row) => raw.place[row] ?? 0),
    ),
  ]);
}
