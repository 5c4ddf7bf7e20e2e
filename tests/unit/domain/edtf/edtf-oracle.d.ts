/** The part of the npm package `edtf` that the oracle test uses; the package has no types. */
declare module 'edtf' {
  interface OracleValue {
    /** Milliseconds since 1970, -Infinity for an open start, null for an unknown one. */
    readonly min: number | null;
    /** The last millisecond, Infinity for an open end, null for an unknown one. */
    readonly max: number | null;
  }

  /** Throws when the text is not valid at the level. */
  export default function edtf(text: string, constraints?: { level: 0 | 1 | 2 }): OracleValue;
}
