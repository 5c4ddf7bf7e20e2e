import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { Answer, FacetList, Question } from './engine.ts';

/** The same answer, which the engine's next question leaves as it is. */
export function keptAnswer(answer: Answer, { binned }: Pick<Question, 'binned'>): Answer {
  const { field, histogram } = answer;
  const facets: Partial<Record<Facet, FacetList>> = {};
  for (const facet of FACETS) {
    const list = answer.facets[facet];
    if (list !== undefined) facets[facet] = { ...list, counts: list.counts.slice() };
  }
  return {
    ...answer,
    facets,
    ...(field?.kind === 'cells'
      ? { field: { ...field, count: field.count.slice(), colour: field.colour.slice() } }
      : {}),
    // That of all days lasts, and who draws it knows it by its being the same.
    ...(histogram !== undefined && binned === 'shown'
      ? { histogram: { ...histogram, dated: histogram.dated.slice() } }
      : {}),
  };
}
