import { FileProblem } from '../file-faults.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly at: number;
}

/** The parts of an archive, unpacked. */
export type Unzipped = ReadonlyMap<string, Uint8Array>;

const broken = (): FileProblem => new FileProblem({ kind: 'damagedZip' });

/** After the ".ZIP File Format Specification" 6.3, sections 4.3.7, 4.3.12 and 4.3.16; without Zip64. */
function readDirectory(view: DataView): Entry[] {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < lowest) throw broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw broken();
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacking.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new FileProblem({ kind: 'swellingSheet' });
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Unpacks the parts of an archive whose names are wanted, counting as it goes.
 * @param limit in bytes, for all parts together
 * @throws FileProblem where the archive is broken, encrypted or unpacks to more than `limit`
 */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
  limit: number,
  signal: AbortSignal,
): Promise<Unzipped> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  try {
    for (const entry of readDirectory(view).filter(({ name }) => wanted(name))) {
      if (entry.encrypted || view.getUint32(entry.at, true) !== LOCAL_ENTRY) throw broken();
      const from =
        entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
      const packed = bytes.subarray(from, from + entry.packed);
      if (packed.length < entry.packed || (entry.method !== 0 && entry.method !== 8))
        throw broken();
      const part = entry.method === 0 ? packed : await inflate(packed, left, signal);
      left -= part.length;
      parts.set(entry.name, part);
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw broken();
    throw error;
  }
  return parts;
}

/** A file in an archive: where its bytes stand, and whether they are deflated. */
export interface ZippedFile {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly from: number;
  readonly to: number;
}

const DATA = /\.(?:csv|tsv|json|geojson|jsonl|ndjson|xlsx|parquet|arrow|feather)$/i;
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)|\/$/;

/**
 * The one file in an archive that is data by its name, where a description may stand beside it, as in the releases of
 * UCDP.
 * @returns all names where there are several or none
 */
export function soleFile(
  bytes: Uint8Array<ArrayBuffer>,
): ZippedFile | { readonly names: readonly string[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const files = readDirectory(view).filter(({ name }) => !OF_THE_SYSTEM.test(name));
    const [only, ...more] = files.filter(({ name }) => DATA.test(name));
    if (only === undefined || more.length > 0) return { names: files.map(({ name }) => name) };
    const isKnown = only.method === 0 || only.method === 8;
    if (only.encrypted || !isKnown || view.getUint32(only.at, true) !== LOCAL_ENTRY) throw broken();
    const from =
      only.at + 30 + view.getUint16(only.at + 26, true) + view.getUint16(only.at + 28, true);
    if (from + only.packed > bytes.length) throw broken();
    return { name: only.name, isDeflated: only.method === 8, from, to: from + only.packed };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw broken();
    throw error;
  }
}

/** Writes parts as an archive without compression. The sums CRC-32 are left 0. */
export function zipStored(parts: Unzipped): Blob {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [text, part] of parts) {
    const name = new TextEncoder().encode(text);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, LOCAL_ENTRY, true);
    local.setUint32(18, part.length, true);
    local.setUint32(22, part.length, true);
    local.setUint16(26, name.length, true);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, DIRECTORY_ENTRY, true);
    entry.setUint32(20, part.length, true);
    entry.setUint32(24, part.length, true);
    entry.setUint16(28, name.length, true);
    entry.setUint32(42, at, true);
    directory.push(new Uint8Array(entry.buffer), name);
    written.push(new Uint8Array(local.buffer), name, new Uint8Array(part));
    at += 30 + name.length + part.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, at, true);
  return new Blob([...written, ...directory, new Uint8Array(end.buffer)]);
}
