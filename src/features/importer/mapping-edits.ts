import {
  TABLE_FIELDS,
  type Doubt as GuessDoubt,
  type TableField,
  type TableMapping,
  type TablePreview,
} from '@/formats/table/mapping.ts';

/** What is still to be confirmed: a doubt of the guess, or a choice of an earlier file that this one speaks against. */
export type Doubt = GuessDoubt | OtherChoice;

type Choice = 'dates' | 'decimal' | 'coordinates';

/** A choice that was right for an earlier file, and that this one seems to be written otherwise than. */
export interface OtherChoice {
  readonly field: Choice;
  readonly guessed: TableMapping[Choice];
  readonly remembered: TableMapping[Choice];
}

/** A mapping being edited, and the doubts that are settled: by a change, or by saying that the guess is right. */
export interface MappingDraft {
  readonly mapping: TableMapping;
  readonly settled: ReadonlySet<Doubt['field']>;
}

/** How the cells of a field are written. */
const WRITTEN_BY: ReadonlyMap<TableField, readonly Doubt['field'][]> = new Map([
  ['date', ['dates']],
  ['month', ['dates']],
  ['end_date', ['dates']],
  ['source_date', ['dates']],
  ['longitude', ['decimal']],
  ['latitude', ['decimal']],
  ['coordinates', ['coordinates', 'decimal']],
]);

const settle = (draft: MappingDraft, field: Doubt['field']): MappingDraft['settled'] =>
  new Set([...draft.settled, field]);

const normalise = (column: string): string => column.trim().toLowerCase();

/** What a column is said to be; nothing for one that is not used. */
export const fieldOf = ({ columns }: TableMapping, column: string): TableField | undefined =>
  TABLE_FIELDS.find((field) => columns[field] === normalise(column));

/** Says what a column is; a field has one column, and a column one field. */
export function setColumn(
  draft: MappingDraft,
  column: string,
  field: TableField | undefined,
): MappingDraft {
  const name = normalise(column);
  const before = fieldOf(draft.mapping, column);
  const kept = Object.entries(draft.mapping.columns).filter(
    ([key, value]) => value !== name && key !== field,
  );
  const columns = Object.fromEntries(field === undefined ? kept : [...kept, [field, name]]);
  const touched = [before, field].filter((each) => each !== undefined);
  // Another column may be written another way, whatever was confirmed of the one before.
  const reopened = new Set(touched.flatMap((each) => WRITTEN_BY.get(each) ?? []));
  const settled = new Set([...draft.settled, ...touched].filter((each) => !reopened.has(each)));
  return { mapping: { ...draft.mapping, columns }, settled };
}

/** Changes what is not about one column. */
export function setChoice<K extends Exclude<keyof TableMapping, 'columns' | 'types'>>(
  draft: MappingDraft,
  key: K,
  value: TableMapping[K],
): MappingDraft {
  const isDoubt = key === 'dates' || key === 'decimal' || key === 'coordinates';
  return {
    mapping: { ...draft.mapping, [key]: value },
    settled: isDoubt ? settle(draft, key) : draft.settled,
  };
}

/** Says what a word of the type column stands for; nothing for what all other words stand for. */
export function setType(
  draft: MappingDraft,
  word: string,
  subType: TableMapping['otherwise'] | undefined,
): MappingDraft {
  const others = draft.mapping.types.filter((each) => each.word !== word);
  const types = subType === undefined ? others : [...others, { word, subType }];
  return { mapping: { ...draft.mapping, types }, settled: settle(draft, 'type') };
}

export const confirmDoubt = (draft: MappingDraft, field: Doubt['field']): MappingDraft => ({
  ...draft,
  settled: settle(draft, field),
});

/** The doubts that nobody has settled yet. */
export const openDoubts = (draft: MappingDraft, doubts: readonly Doubt[]): readonly Doubt[] =>
  doubts.filter(({ field }) => !draft.settled.has(field));

const LATER_CHOICES = ['dates', 'decimal', 'coordinates'] as const;

/**
 * What is still to be confirmed of a mapping remembered from another file: whatever this file seems to be written
 * otherwise in, or leaves open.
 */
export function doubtsOfRemembered(
  remembered: TableMapping,
  { guess, doubts }: Pick<TablePreview, 'guess' | 'doubts'>,
): readonly Doubt[] {
  return LATER_CHOICES.flatMap((field): readonly Doubt[] => {
    if (remembered[field] === guess[field]) return [];
    const own = doubts.filter((doubt) => doubt.field === field);
    if (own.length > 0) return own;
    return [{ field, guessed: guess[field], remembered: remembered[field] }];
  });
}
