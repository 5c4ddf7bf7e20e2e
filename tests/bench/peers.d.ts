declare module 'papaparse' {
  interface Chunk<T> {
    readonly data: readonly T[];
  }
  interface Options<T> {
    readonly skipEmptyLines?: boolean;
    readonly chunk: (chunk: Chunk<T>) => void;
    readonly complete: () => void;
  }
  const Papa: { readonly parse: <T>(input: File, options: Options<T>) => void };
  export default Papa;
}

/** As it is: the package's own declarations leave `DataSet` out, which its standalone build has. */
declare module 'vis-timeline/standalone' {
  export { Timeline } from 'vis-timeline';
  export { DataSet } from 'vis-data';
}
