/** What is read at once: asking for less costs more than the reading. */
const PIECE = 1 << 21;

/** Reads a file from its start to its end, a piece at a time. */
export interface FilePieces {
  /** The next bytes, good until the next are asked for; nothing after the last. Rejects where the file cannot be read. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Reads no further. */
  readonly end: () => Promise<void>;
}

/** The pieces of a file in the same memory, which takes less time to fill than new memory takes to get. */
class StreamedPieces implements FilePieces {
  private readonly reader: ReadableStreamBYOBReader;
  private memory: ArrayBuffer;

  constructor(reader: ReadableStreamBYOBReader, size: number) {
    this.reader = reader;
    this.memory = new ArrayBuffer(Math.min(size, PIECE));
  }

  async next(): Promise<Uint8Array | undefined> {
    let length = 0;
    while (length < this.memory.byteLength) {
      const { value, done } = await this.reader.read(new Uint8Array(this.memory, length));
      if (value !== undefined) {
        this.memory = value.buffer;
        length += value.length;
      }
      if (done) break;
    }
    return length === 0 ? undefined : new Uint8Array(this.memory, 0, length);
  }

  async end(): Promise<void> {
    await this.reader.cancel();
  }
}

/** The pieces of a file, each in memory of its own. */
class SlicedPieces implements FilePieces {
  private readonly file: Blob;
  private at = 0;

  constructor(file: Blob) {
    this.file = file;
  }

  async next(): Promise<Uint8Array | undefined> {
    if (this.at >= this.file.size) return undefined;
    const from = this.at;
    this.at = from + PIECE;
    return new Uint8Array(await this.file.slice(from, this.at).arrayBuffer());
  }

  async end(): Promise<void> {
    // Nothing is held.
  }
}

/** Reads a file in the way that the platform offers. */
export function filePieces(file: Blob): FilePieces {
  const stream = file.stream();
  try {
    return new StreamedPieces(stream.getReader({ mode: 'byob' }), file.size);
  } catch (error) {
    // Not every browser has streams of bytes.
    if (error instanceof TypeError) return new SlicedPieces(file);
    throw error;
  }
}
