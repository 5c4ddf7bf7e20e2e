import { swapFault as acledSwapFault, swappedSites } from '@/formats/acled-late.ts';
import type { AcledRow } from '@/formats/acled-row.ts';
import type { RowFault } from '@/formats/table/table-format.ts';
import { Numbers } from '@/formats/table/text-numbers.ts';
import { swappedByCountry } from '@/formats/swapped-points.ts';
import { swapFault as ucdpSwapFault, type UcdpRow } from '@/formats/ucdp-ged-row.ts';

/** What a coder says late of rows of UCDP GED, found from the rows themselves. */
export function lateUcdp(rows: readonly UcdpRow[]): ReadonlyMap<UcdpRow, RowFault> {
  const countries = new Numbers();
  const swapped = swappedByCountry({
    country: rows.map(({ country }) => countries.of(country)),
    point: [...rows.keys()],
    lon: rows.map(({ point }) => point[0]),
    lat: rows.map(({ point }) => point[1]),
  });
  return new Map(
    swapped.flatMap((at) => {
      const row = rows[at];
      return row === undefined ? [] : [[row, ucdpSwapFault(row.point)]];
    }),
  );
}

/** What a coder says late of rows of ACLED, found from the rows themselves. */
export function lateAcled(rows: readonly AcledRow[]): ReadonlyMap<AcledRow, RowFault> {
  const swapped = swappedSites(rows.map(({ site }) => site));
  return new Map(
    rows.flatMap((row): [AcledRow, RowFault][] =>
      swapped.has(row.site) ? [[row, acledSwapFault(row.site)]] : [],
    ),
  );
}
