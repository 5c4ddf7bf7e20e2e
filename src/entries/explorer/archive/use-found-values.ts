import { useCallback, useEffect, useRef, useState } from 'react';
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

type State = Omit<Finding, 'find'>;

const NOTHING: State = { found: undefined, entities: NO_ENTITIES };

/** Finds values of a facet beyond the commonest; the latest search wins, and is made again in another archive. */
export function useFoundValues(archive: Archive, onError: (error: Error) => void): Finding {
  const [state, setState] = useState({ ...NOTHING, archive });
  const asked = useRef<readonly [Facet, string]>(undefined);
  const forget = useRef<() => void>(undefined);
  const find = useCallback(
    (facet: Facet, text: string): void => {
      forget.current?.();
      asked.current = [facet, text];
      forget.current = settle(
        archive.findValues(facet, text, FACET_LIMIT),
        ({ counts, entities }) =>
          setState((before) => ({
            archive,
            found: { facet, text, counts },
            entities: joinEntities(
              before.archive === archive ? before.entities : NO_ENTITIES,
              entities,
            ),
          })),
        onError,
      );
    },
    [archive, onError],
  );
  useEffect(() => {
    if (asked.current !== undefined) find(...asked.current);
  }, [find]);
  return { ...(state.archive === archive ? state : NOTHING), find };
}
