const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

function decodeEntity(whole: string, name: string): string {
  const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (number === null) return ENTITIES.get(name.toLowerCase()) ?? whole;
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isText = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : whole;
}

/**
 * The words of a text that may hold markup, on one line: other tools' stories hold HTML, and ours never do.
 * What only looks like a tag, as in `a < b`, stays.
 */
export function plainText(markup: string): string {
  return markup
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|th|blockquote)\b[^>]*>/gi, ' ')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(/&(#?\w{1,8});/g, decodeEntity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The address if it is one of http or https, else nothing. */
export const webAddress = (text: string): string | undefined =>
  /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
