/** The part of hyparquet-compressors that needs no WebAssembly, which its index brings along and the policy refuses. */
declare module 'hyparquet-compressors/src/brotli.js' {
  /** @param outputLength how many bytes there are once unpacked */
  export function decompressBrotli(input: Uint8Array, outputLength: number): Uint8Array;
}
