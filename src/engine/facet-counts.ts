import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import type { Answer, FacetList } from './engine.ts';

/** The values of a list with their counts, one by one. */
export const facetCounts = ({ values, counts }: FacetList): FacetCount[] =>
  values.map((value, at) => ({ value, count: counts[at] ?? 0 }));

/** The same for all facets an answer lists. */
export function countsOfFacets({ facets }: Pick<Answer, 'facets'>) {
  const counts: Partial<Record<Facet, readonly FacetCount[]>> = {};
  for (const facet of FACETS) {
    const list = facets[facet];
    if (list !== undefined) counts[facet] = facetCounts(list);
  }
  return counts;
}
