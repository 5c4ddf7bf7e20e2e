const CONTINUATION = 0xffffffff;
const LONGEST_SCHEMA = 1 << 24;
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

function schemaAt(view: DataView, start: number): FlatTable | undefined {
  if (view.getUint32(start, true) !== CONTINUATION) return undefined;
  const length = view.getInt32(start + 4, true);
  if (length <= 0 || length > LONGEST_SCHEMA) return undefined;
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

/**
 * Whether bytes begin an Arrow IPC stream, and whether its schema carries a metadata key. After the Arrow
 * columnar format 1.5, "Encapsulated message format".
 * @param start 0 for a stream, 8 for a file, whose stream follows its magic number
 * @returns `undefined` where no schema message begins there
 */
export function readArrowHead(
  head: Uint8Array,
  start: number,
  key: string,
): { readonly hasKey: boolean } | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const schema = schemaAt(view, start);
    return schema === undefined ? undefined : { hasKey: hasKey(view, schema, key) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
