/** Parts of flechette that its main module does not pass on; on Node the main module is a copy of its own. */
declare module '@uwdata/flechette/src/compression.js' {
  export { setCompressionCodec } from '@uwdata/flechette';
}

declare module '@uwdata/flechette/src/decode/decode-ipc.js' {
  import type { Schema } from '@uwdata/flechette';

  export interface ArrowData {
    readonly schema: Schema;
    /** How many dictionaries stand before each batch of rows; all of them where it is absent. */
    readonly dictsBeforeRecord?: readonly number[] | undefined;
  }
  /** @throws Error where the bytes are damaged */
  export function decodeIPC(bytes: Uint8Array): ArrowData;
}

declare module '@uwdata/flechette/src/decode/table-from-ipc.js' {
  import type { Table } from '@uwdata/flechette';
  import type { ArrowData } from '@uwdata/flechette/src/decode/decode-ipc.js';

  /** @throws Error where the data is damaged */
  export function createTable(data: ArrowData, options?: { readonly useBigInt?: boolean }): Table;
}
