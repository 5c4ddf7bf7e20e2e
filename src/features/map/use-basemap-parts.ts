import { useCallback, useEffect, useReducer } from 'react';
import { loadRegion, loadWorld } from '@/data/basemap.ts';
import type { Basemap } from './basemap-labels.ts';

interface Parts extends Basemap {
  readonly failed: ReadonlySet<keyof Basemap>;
}

type Change = (parts: Parts) => Parts;

const NONE: Parts = { region: undefined, world: undefined, failed: new Set() };

const settle =
  <K extends keyof Basemap>(part: K, loaded: Basemap[K]): Change =>
  (parts) => {
    const failed = new Set(parts.failed);
    if (loaded === undefined) failed.add(part);
    else failed.delete(part);
    return { ...parts, failed, ...(loaded === undefined ? {} : { [part]: loaded }) };
  };

/**
 * The parts of the basemap as they arrive, and the way to try again what failed.
 * @param folder the basemap's address
 * @param wantsWorld whether the outlines of the world are needed
 */
export function useBasemapParts(folder: string, wantsWorld: boolean) {
  const [parts, change] = useReducer((before: Parts, next: Change) => next(before), NONE);
  const [attempt, again] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    let isCurrent = true;
    const tell = (next: Change): void => {
      if (isCurrent) change(next);
    };
    loadRegion(folder).then(
      (region) => tell(settle('region', region)),
      () => tell(settle('region', undefined)),
    );
    if (wantsWorld) {
      loadWorld(folder).then(
        (world) => tell(settle('world', world)),
        () => tell(settle('world', undefined)),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [folder, wantsWorld, attempt]);

  return { ...parts, retry: useCallback(() => again(), []) };
}
