import { TupleDictionary } from '@/domain/columns/tuple-dictionary.ts';
import type { LonLat } from '@/domain/place.ts';
import { slug } from './slug.ts';
import { ByteDictionary } from './table/byte-dictionary.ts';
import { Numbers } from './table/text-numbers.ts';

const encoder = new TextEncoder();
/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES = 3;

/** A coordinate in an id; without the minus of small powers, so that no two points are written alike. */
const written = (degrees: number): string =>
  Math.abs(degrees) < 1e-6 ? String(degrees).replace('e-', 'e') : String(degrees);

/**
 * The places of one table by numbers. A place is what its rows call it, how precisely they know it and a point;
 * its id is made of the name and the point, and numbered where several places have those.
 */
export class UcdpPlaces {
  /** Names, as they stand in the cells but for blanks around. */
  readonly names = new ByteDictionary();
  private readonly slugs: string[] = [];
  private readonly slugNumbers: number[] = [];
  private readonly slugNumberOf = new Numbers();
  private readonly points = new TupleDictionary();
  /** Degrees of the points, by their numbers. */
  readonly lon: number[] = [];
  readonly lat: number[] = [];
  private readonly pointTexts: (string | undefined)[] = [];
  private readonly places = new TupleDictionary();
  private readonly spots = new TupleDictionary();
  private readonly used: number[] = [];
  private readonly ids: string[] = [];
  private readonly lonLat = new Float64Array(2);
  private readonly bits = new Int32Array(this.lonLat.buffer);
  private readonly key = new Int32Array(3);
  private scratch = new Uint8Array(256);

  /** The number of the name, the precision and the number of the point of each place in turn. */
  keys(): Uint32Array {
    return this.places.columns().members;
  }

  /** How many places it knows. */
  get size(): number {
    return this.places.size;
  }

  name(text: string): number {
    if (text.length * MOST_BYTES > this.scratch.length) {
      this.scratch = new Uint8Array(text.length * MOST_BYTES);
    }
    const { written: length } = encoder.encodeInto(text, this.scratch);
    return this.names.code(this.scratch, 0, length);
  }

  point([lon, lat]: LonLat): number {
    // Zero has a sign, which no id shows.
    this.lonLat[0] = lon + 0;
    this.lonLat[1] = lat + 0;
    const known = this.points.size;
    const point = this.points.code(this.bits);
    if (point === known) {
      this.lon.push(lon);
      this.lat.push(lat);
    }
    return point;
  }

  /** The number of a place by those of its name and its point; it is the former `size` of one not met before. */
  place(name: number, wherePrec: number, point: number): number {
    const { key, places } = this;
    key[0] = name;
    key[1] = wherePrec;
    key[2] = point;
    const known = places.size;
    const place = places.code(key);
    if (place === known) this.ids.push(this.newId(name, point));
    return place;
  }

  id(place: number): string {
    return this.ids[place] ?? '';
  }

  private newId(name: number, point: number): string {
    const own = (this.slugs[name] ??= slug(this.names.text(name)));
    this.key[0] = this.slugNumbers[name] ??= this.slugNumberOf.of(own);
    this.key[1] = point;
    const spot = this.spots.code(this.key, 2);
    const uses = (this.used[spot] ?? 0) + 1;
    this.used[spot] = uses;
    const base = `place-${own}-${this.pointText(point)}`;
    // A full stop never stands in a slug, so a numbered id is no other's wanted id.
    return uses === 1 ? base : `${base}.${uses}`;
  }

  private pointText(point: number): string {
    return (this.pointTexts[point] ??=
      `${written(this.lat[point] ?? 0)}-${written(this.lon[point] ?? 0)}`);
  }
}
