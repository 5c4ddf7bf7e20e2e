import { useMemo } from 'react';
import type { Entities } from '@/archive/archive.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { joinEntities } from './entities.ts';

/** The dataset's head with every entity named so far, to look names up in. */
export function useNames(head: Dataset, answered: Entities, found: Entities): DatasetIndex {
  return useMemo(() => {
    const all = joinEntities(joinEntities(head, answered), found);
    return indexDataset({
      ...head,
      actors: [...all.actors],
      sources: [...all.sources],
      places: [...all.places],
    });
  }, [head, answered, found]);
}
