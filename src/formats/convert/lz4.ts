const MAGIC = 0x184d2204;
const UNCOMPRESSED_BLOCK = 0x80000000;

const broken = (): RangeError => new RangeError('the LZ4 data is broken');

/**
 * Unpacks one LZ4 block into `out` from `to`, after the LZ4 block format description.
 * @returns where the unpacked bytes end
 * @throws RangeError where the data is broken or longer than `out`
 */
function unpackBlock(data: Uint8Array, out: Uint8Array, to: number): number {
  let at = 0;
  let end = to;
  const next = (): number => {
    const byte = data[at];
    if (byte === undefined) throw broken();
    at += 1;
    return byte;
  };
  const readLength = (start: number): number => {
    let length = start;
    if (start !== 15) return length;
    for (;;) {
      const byte = next();
      length += byte;
      if (byte !== 255) return length;
    }
  };
  while (at < data.length) {
    const token = next();
    const literals = readLength(token >> 4);
    if (at + literals > data.length || end + literals > out.length) throw broken();
    out.set(data.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    if (at >= data.length) break;
    const distance = next() | (next() << 8);
    const length = readLength(token & 15) + 4;
    if (distance === 0 || distance > end || end + length > out.length) throw broken();
    for (let step = 0; step < length; step += 1) {
      out[end + step] = out[end + step - distance] ?? 0;
    }
    end += length;
  }
  return end;
}

/** Unpacks a bare LZ4 block. */
export function unpackLz4Block(data: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  if (unpackBlock(data, out, 0) !== length) throw broken();
  return out;
}

/**
 * Unpacks what Parquet calls LZ4: blocks in the framing of Hadoop, each after two lengths of 32 bits with the highest
 * byte first, unpacked and packed. Some writers left the framing out; then all is one block.
 */
export function unpackHadoopLz4(data: Uint8Array, length: number): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const blocks: { readonly from: number; readonly to: number; readonly end: number }[] = [];
  let [at, end] = [0, 0];
  while (at + 8 <= data.length) {
    const from = at + 8;
    at = from + view.getUint32(at + 4);
    end += view.getUint32(from - 8);
    blocks.push({ from, to: at, end });
  }
  if (at !== data.length || end !== length) return unpackLz4Block(data, length);
  const out = new Uint8Array(length);
  let done = 0;
  for (const block of blocks) {
    done = unpackBlock(data.subarray(block.from, block.to), out, done);
    if (done !== block.end) throw broken();
  }
  return out;
}

/** Unpacks an LZ4 frame (LZ4 frame format description 1.6). Checksums are not checked. */
export function unpackLz4Frame(data: Uint8Array, length: number): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw broken();
  const flags = view.getUint8(4);
  const blockChecksum = (flags & 0x10) !== 0 ? 4 : 0;
  const contentSize = (flags & 0x08) !== 0 ? 8 : 0;
  const dictionary = (flags & 0x01) !== 0 ? 4 : 0;
  const out = new Uint8Array(length);
  let at = 7 + contentSize + dictionary;
  let end = 0;
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) break;
    const block = size & 0x7fffffff;
    if (at + block > data.length) throw broken();
    const bytes = data.subarray(at, at + block);
    if ((size & UNCOMPRESSED_BLOCK) !== 0) {
      if (end + block > length) throw broken();
      out.set(bytes, end);
      end += block;
    } else end = unpackBlock(bytes, out, end);
    at += block + blockChecksum;
  }
  if (end !== length) throw broken();
  return out;
}
