import type { Story } from '@/domain/account/account.ts';
import { extentOf } from '@/domain/extent.ts';
import { MAX_LATITUDE } from '@/domain/mercator.ts';
import { radiusKmOf } from '@/domain/place.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import type { Bbox } from '@/view/view-state.ts';

const KM_PER_DEGREE = 111.2;
const MARGIN = 0.25;
/** A single town is shown with its surroundings. */
const LEAST_DEGREES = 1.4;

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** What the map shows for a step: the frame its editors chose, or the places of its events with a margin. */
export function frameOfStep(story: Story, step: StoryStep): Bbox | undefined {
  if (step.frame !== undefined) return step.frame;
  const ids = step.accounts.flatMap(({ where }) => where.flatMap(({ places }) => places));
  const places = [...new Set(ids)].flatMap((id) => story.index.places.get(id) ?? []);
  const corners = places.map((place) => {
    const [lon, lat] = place.point;
    const tall = radiusKmOf(place) / KM_PER_DEGREE;
    const wide = tall / Math.max(0.1, Math.cos((lat * Math.PI) / 180));
    return { west: lon - wide, south: lat - tall, east: lon + wide, north: lat + tall };
  });
  const lon = extentOf(corners.flatMap(({ west, east }) => [west, east]));
  const lat = extentOf(corners.flatMap(({ south, north }) => [south, north]));
  if (lon === undefined || lat === undefined) return undefined;
  const [dx, dy] = [marginOf(lon), marginOf(lat)];
  return [
    clamp(lon.min - dx, 180),
    clamp(lat.min - dy, MAX_LATITUDE),
    clamp(lon.max + dx, 180),
    clamp(lat.max + dy, MAX_LATITUDE),
  ];
}

const marginOf = ({ min, max }: { min: number; max: number }): number =>
  Math.max(LEAST_DEGREES / 2, (max - min) * MARGIN);
