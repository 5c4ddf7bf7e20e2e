/** The page's own script addresses, for the sinks that only workers use. */
const WORKER_SINK = /^(?:Shared)?Worker constructor$/;

/**
 * All the markup Leaflet 1.9 writes by itself: its test for SVG, the labels of its zoom and close buttons,
 * and emptied containers.
 */
const LEAFLET_MARKUP: ReadonlySet<string> = new Set([
  '',
  '<svg/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]);

/** What Leaflet's scale control writes: a number and a unit. */
const SCALE_LABEL = /^[0-9]{1,7} (?:m|km|ft|mi)$/;

/** The rules of a policy of Trusted Types; null refuses. */
export interface PolicyRules {
  readonly createHTML: (markup: string) => string | null;
  readonly createScriptURL: (address: string, type?: string, sink?: string) => string | null;
  readonly createScript: (code: string) => null;
}

interface PolicyFactory {
  readonly defaultPolicy?: unknown;
  readonly createPolicy: (name: string, rules: PolicyRules) => unknown;
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'createPolicy') === 'function';

/** Whether the markup is one of the constants Leaflet writes. */
export const allowedMarkup = (markup: string): string | null =>
  LEAFLET_MARKUP.has(markup) || SCALE_LABEL.test(markup) ? markup : null;

/** Lets workers, and nothing else, be started from an address of the page's own origin. */
export function allowedScriptUrl(address: string, sink: string, page: string): string | null {
  if (!WORKER_SINK.test(sink) || !URL.canParse(address, page)) return null;
  const { origin, protocol } = new URL(address, page);
  return /^https?:$/.test(protocol) && origin === new URL(page).origin ? address : null;
}

/**
 * Creates the `default` policy of Trusted Types, which the page's Content Security Policy demands: strings
 * become markup or script addresses only as listed here. To be called before Leaflet is imported, which
 * writes markup while it loads. Does nothing in a browser without Trusted Types, and nothing the second time.
 */
export function installTrustedTypes(): void {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isFactory(factory) || (factory.defaultPolicy ?? null) !== null) return;
  factory.createPolicy('default', {
    createHTML: allowedMarkup,
    createScriptURL: (address, _type, sink = '') =>
      allowedScriptUrl(address, sink, globalThis.location.href),
    createScript: () => null,
  });
}
