import type { GeometryPlace } from './geometry-place.ts';

const COLUMNS = ['longitude', 'latitude', 'radius_km', 'precision'] as const;
type PlaceColumn = (typeof COLUMNS)[number];

const textOf = (place: GeometryPlace, column: PlaceColumn): string => {
  const value = {
    longitude: place.longitude,
    latitude: place.latitude,
    radius_km: place.radiusKm,
    precision: place.precision,
  }[column];
  return value === undefined ? '' : String(value);
};

/**
 * The columns that say where a geometry is, joined to a table that may have columns of these names. Of
 * those, coordinates give way to the geometry; a radius and precision that someone stated stay.
 */
export class PlaceColumns {
  /** The names of all columns. */
  readonly header: readonly string[];
  private readonly at: ReadonlyMap<PlaceColumn, number>;

  /** @param areas whether any geometry is more than a point */
  constructor(own: readonly string[], areas: boolean) {
    const header = [...own];
    const at = new Map<PlaceColumn, number>();
    for (const column of areas ? COLUMNS : COLUMNS.slice(0, 2)) {
      const found = own.findIndex((name) => name.trim().toLowerCase() === column);
      if (found < 0) header.push(column);
      at.set(column, found < 0 ? header.length - 1 : found);
    }
    this.header = header;
    this.at = at;
  }

  /** Writes a place into the cells of its row. */
  fill(cells: string[], place: GeometryPlace | undefined): void {
    while (cells.length < this.header.length) cells.push('');
    if (place === undefined) return;
    for (const [column, at] of this.at) {
      const stated = column === 'radius_km' || column === 'precision';
      if (!stated || cells[at] === '') cells[at] = textOf(place, column);
    }
  }
}
