import { isObject, isParts } from './detect-json.ts';

const GEOMETRY = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/** What a server says instead of data: `{ message }`, `{ error }`, `{ error: { message } }`. */
function refusalOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const { message, error, detail, error_description: description } = value;
  const said = [description, message, isObject(error) ? error['message'] : error, detail];
  return said.find((each): each is string => typeof each === 'string' && each !== '');
}

/** Sources of timemap stand in a file of their own, by their ids. */
function isSources(value: Readonly<Record<string, unknown>>): boolean {
  const sources = Object.values(value);
  return (
    sources.length > 0 && sources.every((each) => isObject(each) && Array.isArray(each['paths']))
  );
}

/** What is said of a document that shows nothing of what it is. */
export const UNKNOWN_JSON =
  'The JSON document is no table that Dateline knows. It takes GeoJSON, a list of objects, and the documents of Dateline, ACLED, UCDP, timemap and TimelineJS. Save the table as CSV, .xlsx or GeoJSON.';

/** Why a JSON document that is of no known kind is not read, and what to do; in plain English. */
export function unknownJson(value: unknown): string {
  if (isObject(value)) {
    const { type, elements, timeline } = value;
    if (type === 'Topology')
      return 'The file is TopoJSON. Save it as GeoJSON, in QGIS or mapshaper for example.';
    if (typeof type === 'string' && GEOMETRY.test(type))
      return 'The file is a shape alone, without a date or anything else of an event. Save it as GeoJSON features with their properties.';
    if (Array.isArray(elements))
      return 'The file is an answer of Overpass in its own form. Export it as GeoJSON.';
    if (isObject(timeline))
      return 'The file seems to be a story of TimelineJS 1 or 2, but has no list of dates. Export it again, or copy its spreadsheet into the template of TimelineJS3 and open that as CSV.';
    const said = refusalOf(value);
    if (said !== undefined)
      return `The file is the answer of a server without data; it says: ${said.slice(0, 200)}. Check the request and the access rights, and download it again.`;
    const hasSources = Array.isArray(value['sources']) || isObject(value['sources']);
    if ((isParts(value) && hasSources) || isSources(value))
      return 'The file has sources of timemap, but no events. Put both into one file, as "events" and "sources".';
  }
  return UNKNOWN_JSON;
}
