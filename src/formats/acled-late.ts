import type { AcledSite } from './acled-row.ts';
import { swapHint } from './table/mapped-point.ts';
import { Numbers } from './table/text-numbers.ts';
import type { RowFault } from './table/table-format.ts';
import { swappedByCountry } from './swapped-points.ts';

const keyOf = ({ country, point }: AcledSite): string => JSON.stringify([country, ...point]);

/** The sites that are near the rest of their country only when swapped. Each point of a country counts once. */
export function swappedSites(sites: readonly AcledSite[]): ReadonlySet<AcledSite> {
  const known = new Map<string, AcledSite>();
  for (const site of sites) {
    if (site.country !== '' && !known.has(keyOf(site))) known.set(keyOf(site), site);
  }
  const points = [...known.values()];
  const countries = new Numbers();
  const swapped = swappedByCountry({
    country: points.map(({ country }) => countries.of(country)),
    point: [...points.keys()],
    lon: points.map(({ point }) => point[0]),
    lat: points.map(({ point }) => point[1]),
  });
  const keys = [...known.keys()];
  const found = new Set(swapped.map((at) => keys[at]));
  return new Set(found.size === 0 ? [] : sites.filter((site) => found.has(keyOf(site))));
}

export const swapFault = ({ point }: AcledSite): RowFault => ({
  column: 'latitude',
  value: String(point[1]),
  reason: { kind: 'swapped', near: 'country', pair: false },
  hint: swapHint(point),
});
