/** The package's own file for Node names nothing that a module could import; its source does, for Node and browsers alike. */
declare module 'mgrs/mgrs.js' {
  export { forward, inverse } from 'mgrs';
}
