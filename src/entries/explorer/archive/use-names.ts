import { useMemo, useState } from 'react';
import type { Entities } from '@/archive/archive.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';

const NONE: Entities = { actors: [], sources: [], places: [] };

function joined<T extends { readonly id: string }>(
  known: readonly T[],
  more: readonly T[],
): readonly T[] {
  if (more.length === 0) return known;
  return [...new Map([...known, ...more].map((each) => [each.id, each])).values()];
}

const join = (known: Entities, more: Entities): Entities => ({
  actors: joined(known.actors, more.actors),
  sources: joined(known.sources, more.sources),
  places: joined(known.places, more.places),
});

const isEmpty = ({ actors, sources, places }: Entities): boolean =>
  actors.length + sources.length + places.length === 0;

/** The entities given so far: each answer names only those that none before it did. */
function useGathered(latest: Entities | undefined): Entities {
  const [known, setKnown] = useState<{ readonly all: Entities; readonly latest?: Entities }>({
    all: NONE,
  });
  if (latest === undefined || latest === known.latest) return known.all;
  const all = isEmpty(latest) ? known.all : join(known.all, latest);
  setKnown({ all, latest });
  return all;
}

/** The dataset's head with every entity named so far, to look names up in. */
export function useNames(
  head: Dataset,
  answered: Entities | undefined,
  found: Entities | undefined,
): DatasetIndex {
  const known = useGathered(answered);
  const more = useGathered(found);
  return useMemo(() => {
    const { actors, sources, places } = join(join(head, known), more);
    return indexDataset({
      ...head,
      actors: [...actors],
      sources: [...sources],
      places: [...places],
    });
  }, [head, known, more]);
}
