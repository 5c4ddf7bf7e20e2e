import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertBytes, csvLines, noteOf, problemOf } from '../../support/convert-blob.ts';
import { makeXlsx, sheetXml, workbookOf } from '../../support/make-xlsx.ts';

describe('spreadsheets', () => {
  it('writes days as ISO dates, numbers plainly and keeps blank rows', async () => {
    const lines = await csvLines(
      makeXlsx({
        Events: [
          ['date', 'place', 'killed', 'sure'],
          [{ serial: 43011 }, 'Deir ez-Zor, "east"', 1234567.5, true],
          [],
          [{ serial: 43011.25 }, 'دير الزور', 0.00001, false],
        ],
      }),
    );
    expect(lines).toEqual([
      'date,place,killed,sure',
      '2017-10-03,"Deir ez-Zor, ""east""",1234567.5,true',
      '',
      '2017-10-03T06:00:00,دير الزور,0.00001,false',
    ]);
  });

  it('takes the sheet that holds most, and says so', async () => {
    const book = makeXlsx({
      'Read me': [['Events of 2031'], ['Made up']],
      Data: [
        ['date', 'place'],
        ['2031-05-04', 'Marl'],
      ],
      Codes: [['c']],
    });
    expect(await csvLines(book)).toEqual(['date,place', '2031-05-04,Marl']);
    expect(await noteOf(book)).toContain('only the sheet "Data" was read');
    expect(await noteOf(book)).toContain('"Read me", "Codes" were not');
  });

  it('takes a shorter sheet that has dates where the longest has none, and says so', async () => {
    const places = Array.from({ length: 20 }, (_, at) => [`village ${at}`, 'Marl']);
    const book = makeXlsx({
      Villages: places,
      Changes: [['what changed'], [{ serial: 43011 }], ['a'], ['b']],
      Events: [['date'], [{ serial: 43011 }], [{ serial: 43012 }]],
    });
    expect(await csvLines(book)).toEqual(['date', '2017-10-03', '2017-10-04']);
    expect(await noteOf(book)).toContain('"Events" was read, which has dates');
    const written = makeXlsx({
      Events: [['date'], ['3 May 2031'], ['4 May 2031']],
      Log: [[{ serial: 43011 }]],
    });
    expect(await csvLines(written)).toHaveLength(3);
  });

  it('gives every row the words and days of a cell merged over several, but no number', async () => {
    const rows = sheetXml([
      ['date', 'place', 'killed'],
      [{ serial: 43011 }, 'Marl', 3],
      [undefined, 'Ford'],
      [{ serial: 43012 }, 'Marl', 4],
    ]).replace(
      '</sheetData>',
      '</sheetData><mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/></mergeCells>',
    );
    const book = workbookOf({ Notes: sheetXml([['x']]), Data: rows });
    expect(await csvLines(book)).toEqual([
      'date,place,killed',
      '2017-10-03,Marl,3',
      '2017-10-03,Ford,',
      '2017-10-04,Marl,4',
    ]);
    expect(await noteOf(book)).toContain(
      'merged over several rows stand in each of them, 1 in all',
    );
  });

  it('passes over sheets that are charts', async () => {
    const book = unzipSync(makeXlsx({ Chart: [['x']], Data: [['date'], ['2031-05-04']] }));
    const path = 'xl/_rels/workbook.xml.rels';
    const relations = strFromU8(book[path] ?? new Uint8Array())
      .replace('/worksheet"', '/chartsheet"')
      .replace('worksheets/sheet1', 'chartsheets/sheet1');
    const charted = zipSync({ ...book, [path]: strToU8(relations) });
    expect(await csvLines(charted)).toEqual(['date', '2031-05-04']);
  });

  it('takes of sheets that hold as much the first, and says so', async () => {
    const converted = await convertBytes(
      makeXlsx({ Notes: [], Data: [['a'], ['b']], More: [['c'], ['d']] }),
    );
    expect(converted).toMatchObject({
      notes: [{ kind: 'onlySheet', taken: 'Data', why: 'holds-most', others: ['More'] }],
    });
    expect('csv' in converted && (await converted.csv.text())).toBe('a\nb\n');
  });

  it('reads sheets beyond the size for which the package would start workers', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [`row ${at}`, at]);
    expect(await csvLines(makeXlsx({ Data: [['name', 'n'], ...rows] }))).toHaveLength(30_001);
  });

  it('refuses a bomb, a cut archive, an empty workbook and broken XML', async () => {
    const bomb = workbookOf({ A: `<worksheet>${' '.repeat(60_000_000)}</worksheet>` });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await problemOf(bomb)).toContain('far more than its size');
    const sound = makeXlsx({ A: [['a'], ['b']] });
    expect(await problemOf(sound.subarray(0, sound.length - 100))).toContain('damaged');
    expect(await problemOf(makeXlsx({ A: [] }))).toContain('empty');
    expect(await problemOf(workbookOf({ A: sheetXml([['a']]).slice(0, -40) }))).toMatch(
      /cannot be read|empty/,
    );
  });
});
