import { useQuery } from '@tanstack/react-query';
import { linkDecisionsQuery, type LinkDecisions } from '@/data/link-decisions.ts';

const NONE: LinkDecisions = new Map();

/** The decisions made on this page. */
export const useDecisions = (): LinkDecisions => useQuery(linkDecisionsQuery).data ?? NONE;
