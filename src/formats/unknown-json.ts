import { isObject, isParts } from './detect-json.ts';
import type { FileFault } from './file-faults.ts';

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

/** Why a JSON document that is of no known kind is not read; of kind `unknownJson` where it shows nothing of what it is. */
export function unknownJson(value: unknown): FileFault {
  if (isObject(value)) {
    const { type, elements, timeline } = value;
    if (type === 'Topology') return { kind: 'topoJson' };
    if (typeof type === 'string' && GEOMETRY.test(type)) return { kind: 'shapeAlone' };
    if (Array.isArray(elements)) return { kind: 'overpass' };
    if (isObject(timeline)) return { kind: 'oldTimelineJs' };
    const said = refusalOf(value);
    if (said !== undefined) return { kind: 'serverRefusal', said: said.slice(0, 200) };
    const hasSources = Array.isArray(value['sources']) || isObject(value['sources']);
    if ((isParts(value) && hasSources) || isSources(value)) return { kind: 'sourcesAlone' };
  }
  return { kind: 'unknownJson' };
}
