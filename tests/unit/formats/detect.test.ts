import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat, HEAD_BYTES, type DetectedFormat } from '@/formats/detect.ts';
import { DELIMITERS } from '@/formats/delimiter.ts';
import { english } from '@/formats/words/english.ts';
import { gzipped, utf8 } from '../support/convert-blob.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/detect');
const read = (path: string): Uint8Array => readFileSync(join(FIXTURES, path));
const detect = (content: string | Uint8Array): DetectedFormat =>
  detectFormat((typeof content === 'string' ? utf8(content) : content).subarray(0, HEAD_BYTES));
const messageOf = (content: string | Uint8Array): string => {
  const format = detect(content);
  return 'fault' in format ? english('files', format.fault) : `no message: ${format.kind}`;
};

describe('kinds of file', () => {
  it('knows packed and binary tables by their first bytes', () => {
    expect(detect(gzipped('a,b\n1,2\n'))).toEqual({ kind: 'gzip' });
    expect(detect(makeXlsx({ A: [['a']] }))).toEqual({ kind: 'xlsx' });
    expect(detect('PAR1....')).toEqual({ kind: 'parquet' });
  });

  it.each(['stream', 'file'] as const)('knows an Arrow %s', (format) => {
    const bytes = tableToIPC(tableFromArrays({ dateline: [1, 2] }), { format });
    expect(bytes && detect(bytes)).toEqual({ kind: 'arrow' });
    const cut = bytes?.subarray(0, 40);
    expect(cut && detect(cut)).toEqual({ kind: 'arrow' });
  });

  it('knows JSON, and JSON of one value a line', () => {
    expect(detect('\uFEFF \n{"a": 1}')).toEqual({ kind: 'json', lines: false });
    expect(detect('[[[[')).toEqual({ kind: 'json', lines: false });
    expect(detect('{"a":1}\n{"a":2}\n')).toEqual({ kind: 'json', lines: true });
    expect(detect('\u001E{"a":1}\n\u001E{"a":2}\n')).toEqual({ kind: 'json', lines: true });
    expect(detect('{\n"a":1}\n')).toEqual({ kind: 'json', lines: false });
    expect(detect('[date],place\n1,2\n').kind).toBe('delimited');
  });

  it('refuses what is no table, with a word on what it is', () => {
    expect(messageOf('')).toContain('empty');
    expect(messageOf('\uFEFF \n ')).toContain('empty');
    expect(messageOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toContain(
      '.xlsx',
    );
    expect(messageOf('<table><tr><td>date')).toContain('web page with a table');
    expect(messageOf('%PDF-1.7')).toContain('PDF');
    expect(messageOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toContain('PNG');
    expect(messageOf('FEA1\0\0')).toContain('Feather 1');
    expect(messageOf('SQLite format 3\0')).toContain('SQLite');
    expect(messageOf(zipSync({ 'data/area.shp': utf8('x') }))).toContain('shapefile');
    expect(messageOf(zipSync({ 'doc.kml': utf8('x') }))).toContain('KMZ');
    expect(messageOf(zipSync({ 'word/document.xml': utf8('x') }))).toContain('Word');
    expect(messageOf(zipSync({ 'events.csv': utf8('x') }))).toContain('ZIP');
    expect(messageOf(new Uint8Array([1, 2, 3, 0, 0, 0, 0, 9]))).toContain('no text');
  });

  it('refuses text in other encodings', () => {
    const wide = Buffer.from('date;place\n1;2\n', 'utf16le');
    expect(detect(wide).kind).toBe('utf-16');
    expect(detect(Buffer.concat([Buffer.from([0xff, 0xfe]), wide])).kind).toBe('utf-16');
    expect(
      detect(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])).kind,
    ).toBe('utf-16');
    expect(messageOf(Buffer.from('place\nAlépo\n', 'latin1'))).toContain('Latin-1');
  });

  it('takes a character that the head cuts for sound text', () => {
    const text = `a,b\n${'x'.repeat(HEAD_BYTES - 5)}é,1\n`;
    expect(detect(text).kind).toBe('delimited');
  });

  it('reads the line in which Excel names the delimiter', () => {
    expect(detect('sep=;\r\na;b\r\n')).toEqual({
      kind: 'delimited',
      delimiter: ';',
      skip: 7,
      lineEnd: 'lf',
    });
    expect(detect('\uFEFFsep=|\na|b\n')).toMatchObject({ delimiter: '|', skip: 9 });
  });

  it('tells lines that end in CR alone', () => {
    expect(detect('a,b\r1,2\r')).toMatchObject({ lineEnd: 'cr' });
  });
});

describe('fixtures', () => {
  it.each(readdirSync(join(FIXTURES, 'good')))('reads good/%s', (name) => {
    expect(detect(read(`good/${name}`)).kind).toBe(name.split('.')[0]?.replace(/-\d$/, ''));
  });
  it.each(readdirSync(join(FIXTURES, 'bad')))('refuses bad/%s', (name) => {
    const format = detect(read(`bad/${name}`));
    expect(format.kind).toBe(name.split('.')[0]);
    expect('fault' in format || format.kind === 'utf-16').toBe(true);
  });
});

describe('delimiters', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9 .-]{0,12}$/),
    fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '\t', '|', '"', '\n', 'é'),
      maxLength: 8,
    }),
  );
  const quote = (text: string): string =>
    /[,;\t|"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  it('finds the delimiter of any table of two columns or more', () => {
    const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const header = (rows[0] ?? []).map((_, at) => `column ${at}`);
          const text = [header, ...rows].map((row) => row.map(quote).join(delimiter)).join(end);
          expect(detect(text)).toMatchObject({ kind: 'delimited', delimiter });
        },
      ),
    );
  });

  it('does not take decimal commas and lists inside cells for columns', () => {
    expect(detect('lat;lon\n35,3;40,1\n35,4;40,2\n')).toMatchObject({ delimiter: ';' });
    expect(detect('id,sources\n1,a; b\n2,a; b\n')).toMatchObject({ delimiter: ',' });
    expect(detect('note\nfree text, with commas\n')).toMatchObject({ delimiter: ',' });
  });
});
