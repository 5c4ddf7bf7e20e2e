import { useTranslations } from 'use-intl';
import type { Facet } from '@/domain/filter/facets.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { Popover } from '@/ui/controls/Popover.tsx';
import { useFacetName } from '@/ui/text/facet-name.ts';
import type { Words } from '@/ui/text/use-words.ts';

interface FacetChipProps {
  readonly facet: Facet;
  readonly counts: readonly FacetCount[];
  readonly chosen: readonly string[];
  readonly words: Words;
  readonly onChoose: (values: readonly string[]) => void;
}

/** One facet: a chip that opens its values, each with the number of events it would leave. */
export function FacetChip({ facet, counts, chosen, words, onChoose }: FacetChipProps) {
  const t = useTranslations('filters');
  const nameOf = useFacetName(words);
  const title = t(`facets.${facet}`);
  const known = new Set(counts.map(({ value }) => value));
  const strays = chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  const options = [...counts.toSorted((a, b) => b.count - a.count), ...strays];
  const toggle = (value: string): void =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);

  return (
    <Popover
      className="chip"
      title={title}
      pressed={chosen.length > 0}
      label={
        chosen.length === 0
          ? title
          : t('chosen', {
              facet: title,
              count: chosen.length === 1 ? nameOf(facet, chosen[0] ?? '') : String(chosen.length),
            })
      }
    >
      {options.length === 0 && <p className="facet-empty">{t('noValues')}</p>}
      <ul className="facet-options">
        {options.map(({ value, count }) => (
          <li key={value}>
            <label className={count === 0 ? 'idle' : undefined}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                aria-label={t('option', { name: nameOf(facet, value), count })}
                onChange={() => toggle(value)}
              />
              <span className="facet-name">{nameOf(facet, value)}</span>
              <span className="facet-count">{words.number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <button type="button" className="link" onClick={() => onChoose([])}>
          {t('clearFacet')}
        </button>
      )}
    </Popover>
  );
}
