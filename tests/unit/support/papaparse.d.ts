/** The part of Papa Parse that is used; the package brings no types of its own. */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly code: string; readonly message: string }[];
    /** `cursor`: the UTF-16 offset at which the next row begins. */
    readonly meta: { readonly cursor: number };
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: string;
    readonly fastMode: boolean;
    readonly step: (row: Step) => void;
  }
  const papa: { readonly parse: (text: string, options: Options) => void };
  export default papa;
}
