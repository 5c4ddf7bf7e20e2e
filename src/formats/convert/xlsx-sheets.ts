import type { Unzipped } from './zip.ts';

const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const RELATION = /<(?:\w+:)?Relationship\s[^>]*>/g;
const SHEET = /<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet\s*>)/g;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/**
 * The parts of a workbook without its sheets that are charts, dialogs or macros (ECMA-376 part 1, 12.3): the reading
 * package fails at a sheet without cells.
 */
export function onlyWorksheets(parts: Unzipped): Unzipped {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const relations = [...text(RELATIONS).matchAll(RELATION)].map(([tag]) => tag);
  const others = new Set(
    relations
      .filter((tag) =>
        /\/(?:chartsheet|dialogsheet|xlMacrosheet)$/i.test(attribute(tag, 'Type') ?? ''),
      )
      .map((tag) => attribute(tag, 'Id')),
  );
  if (others.size === 0) return parts;
  const book = text(BOOK).replaceAll(SHEET, (tag) => {
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    return others.has(id) ? '' : tag;
  });
  return new Map([...parts, [BOOK, new TextEncoder().encode(book)]]);
}
