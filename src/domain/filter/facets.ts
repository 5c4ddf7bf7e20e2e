/** The filters that offer values to choose from, each with a count. */
export const FACETS = ['type', 'actor', 'origin', 'place', 'standing', 'precision'] as const;
export type Facet = (typeof FACETS)[number];
