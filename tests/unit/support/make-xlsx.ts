import { zipSync, type Zippable } from 'fflate';
import { utf8 } from './convert-blob.ts';

/** `serial`: days since Excel's day 0, shown as a date. */
export type SheetCell = string | number | boolean | { readonly serial: number } | undefined;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(cell: SheetCell, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
}

export function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${NAMESPACE}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

/** Makes a workbook of sheets given as XML. */
export function workbookOf(sheets: Readonly<Record<string, string>>, level: 0 | 9 = 9): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const relations = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const files: Zippable = {
    '[Content_Types].xml': utf8(`<Types xmlns="${PACKAGE}/content-types"/>`),
    'xl/workbook.xml': utf8(
      `<workbook xmlns="${NAMESPACE}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ),
    'xl/styles.xml': utf8(
      `<styleSheet xmlns="${NAMESPACE}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
  };
  names.forEach((name, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = utf8(sheets[name] ?? '');
  });
  return zipSync(files, { level });
}

export const makeXlsx = (
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
): Uint8Array =>
  workbookOf(
    Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)])),
  );
