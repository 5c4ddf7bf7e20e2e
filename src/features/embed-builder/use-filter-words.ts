import { useTranslations } from 'use-intl';
import { formatDayRange } from '@/domain/edtf/format.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import { useFacetName } from '@/ui/text/facet-name.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { ViewState } from '@/view/view-state.ts';

/** Says each filter of a view in words: `Type: Battles`, `2–3 November 2017`. */
export function useFilterWords(view: ViewState, words: Words): readonly string[] {
  const t = useTranslations('filters');
  const builder = useTranslations('builder');
  const nameOf = useFacetName(words);
  const { q, from, to, facets } = view;
  const { dates } = words.wording;
  return [
    ...(q === '' ? [] : [builder('search', { q })]),
    ...(from === undefined && to === undefined
      ? []
      : [formatDayRange(from ?? -Infinity, to === undefined ? Infinity : to + 1, dates)]),
    ...FACETS.filter((facet) => facets[facet].length > 0).map((facet) =>
      t('chosen', {
        facet: t(`facets.${facet}`),
        count: words.list(facets[facet].map((value) => nameOf(facet, value))),
      }),
    ),
  ];
}
