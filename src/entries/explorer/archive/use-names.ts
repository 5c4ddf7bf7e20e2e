import { useMemo, useState } from 'react';
import type { ArchiveAnswer, Entities } from '@/archive/archive.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';

const NONE: Entities = { actors: [], sources: [], places: [] };

function joined<T extends { readonly id: string }>(known: readonly T[], more: readonly T[]): T[] {
  return [...new Map([...known, ...more].map((each) => [each.id, each])).values()];
}

/** The dataset's head with every entity that answers have named so far, to look names up in. */
export function useNames(head: Dataset, answer: ArchiveAnswer | undefined): DatasetIndex {
  const [known, setKnown] = useState<{ readonly entities: Entities; readonly of?: Entities }>({
    entities: NONE,
  });
  const latest = answer?.entities;
  let { entities } = known;
  if (latest !== undefined && latest !== known.of) {
    const isNew = latest.actors.length + latest.sources.length + latest.places.length > 0;
    if (isNew) {
      entities = {
        actors: joined(entities.actors, latest.actors),
        sources: joined(entities.sources, latest.sources),
        places: joined(entities.places, latest.places),
      };
    }
    setKnown({ entities, of: latest });
  }
  return useMemo(
    () =>
      indexDataset({
        ...head,
        actors: joined(head.actors, entities.actors),
        sources: joined(head.sources, entities.sources),
        places: joined(head.places, entities.places),
      }),
    [head, entities],
  );
}
