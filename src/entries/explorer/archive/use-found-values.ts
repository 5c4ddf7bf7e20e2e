import { useCallback, useRef, useState } from 'react';
import type { Archive, Entities } from '@/archive/archive.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import type { FoundValues } from '@/features/filters/FacetChip.tsx';
import { joinEntities, NO_ENTITIES } from './entities.ts';
import { settle } from './settle.ts';
import { FACET_LIMIT } from './use-question.ts';

interface Finding {
  readonly found: FoundValues | undefined;
  /** The entities to name what was found by. */
  readonly entities: Entities;
  readonly find: (facet: Facet, text: string) => void;
}

/** Finds values of a facet beyond the commonest; the latest search wins. */
export function useFoundValues(archive: Archive, onError: (error: Error) => void): Finding {
  const [state, setState] = useState<Omit<Finding, 'find'>>({
    found: undefined,
    entities: NO_ENTITIES,
  });
  const forget = useRef<() => void>(undefined);
  const find = useCallback(
    (facet: Facet, text: string): void => {
      forget.current?.();
      forget.current = settle(
        archive.findValues(facet, text, FACET_LIMIT),
        ({ counts, entities }) =>
          setState((before) => ({
            found: { facet, text, counts },
            entities: joinEntities(before.entities, entities),
          })),
        onError,
      );
    },
    [archive, onError],
  );
  return { ...state, find };
}
