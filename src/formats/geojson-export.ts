import type { Feature, MultiPoint, Point } from 'geojson';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { EVENT_COLUMNS, eventRowOf } from './csv-export.ts';

type EventFeature = Feature<Point | MultiPoint | null>;

/**
 * Writes events as features of RFC 7946, `[lon, lat]` in WGS 84 degrees: a point for each place, none where no
 * claim places the event. The properties are the columns of the CSV export; `radius_km` says how far the true
 * place may be from the point.
 */
export function eventFeatureOf(
  story: Story,
  lang: string,
): (account: EventAccount) => EventFeature {
  const rowOf = eventRowOf(story, lang);
  return (account) => {
    const ids = [...new Set(account.where.flatMap(({ places }) => places))];
    const points = ids.flatMap((id) => {
      const point = story.index.places.get(id)?.point;
      return point === undefined ? [] : [[...point]];
    });
    const [first] = points;
    const cells = rowOf(account);
    const properties = EVENT_COLUMNS.map((name, at) => [name, cells[at] ?? null] as const);
    return {
      type: 'Feature',
      id: account.event.id,
      geometry:
        first === undefined
          ? null
          : points.length === 1
            ? { type: 'Point', coordinates: first }
            : { type: 'MultiPoint', coordinates: points },
      properties: Object.fromEntries(properties),
    };
  };
}

/**
 * A feature collection around lines of features. The member `dateline` (a foreign one, RFC 7946 section 6.1)
 * holds the whole document behind the features, so that reading the file again loses nothing.
 */
export const geoJsonFrame = (
  document: string,
): { readonly start: string; readonly end: string } => ({
  start: '{"type":"FeatureCollection","features":[\n',
  end: `\n],"dateline":${document}}\n`,
});
