const CONTINUATION = 0xffffffff;
const LONGEST_SCHEMA = 1 << 24;
const FILE_MAGIC = 'ARROW1';
/** A file's stream follows its magic number, padded to eight bytes. */
const FILE_START = 8;
/** Positions in the tables `Message`, `Schema` and `KeyValue` of Arrow's flatbuffer definitions. */
const HEADER_TYPE = 6;
const HEADER = 8;
const CUSTOM_METADATA = 8;
const KEY = 4;
const SCHEMA_MESSAGE = 1;

/** Follows the offsets of a flatbuffer; a RangeError means that the bytes end before. */
class FlatTable {
  private readonly view: DataView;
  private readonly at: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
  }

  /** Where a field's value stands; 0 where the field is absent. */
  field(slot: number): number {
    const vtable = this.at - this.view.getInt32(this.at, true);
    if (slot >= this.view.getUint16(vtable, true)) return 0;
    const offset = this.view.getUint16(vtable + slot, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  target(slot: number): number {
    const at = this.field(slot);
    return at === 0 ? 0 : at + this.view.getUint32(at, true);
  }
}

/** The length of the message that begins at `start`, in bytes; `undefined` where none does. */
function messageLength(view: DataView, start: number): number | undefined {
  if (view.getUint32(start, true) !== CONTINUATION) return undefined;
  const length = view.getInt32(start + 4, true);
  return length > 0 ? length : undefined;
}

function schemaAt(view: DataView, start: number): FlatTable | undefined {
  if (messageLength(view, start) === undefined) return undefined;
  const root = start + 8 + view.getUint32(start + 8, true);
  const message = new FlatTable(view, root);
  const type = message.field(HEADER_TYPE);
  if (type === 0 || view.getUint8(type) !== SCHEMA_MESSAGE) return undefined;
  return new FlatTable(view, message.target(HEADER));
}

function hasKey(view: DataView, schema: FlatTable, wanted: string): boolean {
  const list = schema.target(CUSTOM_METADATA);
  if (list === 0) return false;
  const count = view.getUint32(list, true);
  for (let index = 0; index < count; index += 1) {
    const entry = list + 4 + index * 4;
    const key = new FlatTable(view, entry + view.getUint32(entry, true)).target(KEY);
    if (key === 0) continue;
    const length = view.getUint32(key, true);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + key + 4, length);
    if (new TextDecoder().decode(bytes) === wanted) return true;
  }
  return false;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What `read` finds; `undefined` where the bytes end before. */
function within<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Whether bytes begin an Arrow IPC stream, after the Arrow columnar format 1.5, "Encapsulated message format".
 * A file begins with its magic number instead.
 */
export function beginsArrow(head: Uint8Array): boolean {
  const view = viewOf(head);
  const schema = within(() =>
    (messageLength(view, 0) ?? Infinity) > LONGEST_SCHEMA ? undefined : schemaAt(view, 0),
  );
  return schema !== undefined;
}

/**
 * Whether the schema of an Arrow IPC file or stream carries a key in its metadata. Reads the schema's message
 * alone, however long its metadata makes it.
 */
export async function hasArrowKey(content: Blob, key: string): Promise<boolean> {
  const magic = await content.slice(0, FILE_MAGIC.length).text();
  const start = magic === FILE_MAGIC ? FILE_START : 0;
  const frame = new Uint8Array(await content.slice(start, start + 8).arrayBuffer());
  const length = within(() => messageLength(viewOf(frame), 0));
  if (length === undefined || length > content.size) return false;
  const message = new Uint8Array(await content.slice(start, start + 8 + length).arrayBuffer());
  return (
    within(() => {
      const schema = schemaAt(viewOf(message), 0);
      return schema !== undefined && hasKey(viewOf(message), schema, key);
    }) ?? false
  );
}
