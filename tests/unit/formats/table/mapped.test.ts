import { inEnglish } from '../../support/fault-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '@/domain/dataset/read.ts';
import { previewTable } from '@/formats/table/guess-preview.ts';
import { readDate } from '@/formats/table/dates.ts';
import { checkMapping, columnsKey } from '@/formats/table/mapped-check.ts';
import { cellsOf, sampleEvents } from '@/formats/table/mapped-sample.ts';
import { mappedTable } from '@/formats/table/mapped.ts';
import { TABLE_FIELDS, type TableField, type TableMapping } from '@/formats/table/mapping.ts';
import { anyMappedRow, anyMapping } from './mapped-rows.ts';

const HEAD = { fileName: 'made-up.csv', today: '2026-01-02' };

const BASE: TableMapping = {
  columns: { date: 'date' },
  dates: 'day-first',
  decimal: 'point',
  coordinates: 'lat-lon',
  types: [],
  otherwise: 'other',
  sourceName: 'A desk',
  sourceSeparator: ';',
};

const ALL: TableMapping = {
  ...BASE,
  columns: Object.fromEntries(
    TABLE_FIELDS.filter((f) => f !== 'coordinates' && f !== 'mgrs').map((f) => [f, f]),
  ),
};

function importRows(
  mapping: TableMapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const reader = mappedTable(mapping).open(columns);
  const read = rows.map((row, at) => reader.read(cellsOf(columns, row), at + 2));
  const good = read.flatMap((one) => ('row' in one ? [one.row] : []));
  const ids = new Map(good.map((row) => [row.id, row]));
  const dataset = reader.dataset([...ids.values()], HEAD);
  return {
    dataset,
    faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  };
}

const one = (cells: Partial<Record<TableField, string>>, mapping = ALL) => {
  const columns = Object.keys(cells);
  return importRows(mapping, columns, [columns.map((name) => String(Reflect.get(cells, name)))]);
};

describe('a mapped table', () => {
  it('makes an event and a claim for each source, and passes the reader of datasets', () => {
    const { dataset } = one({
      id: 'a 1',
      date: '03/11/2017',
      place: 'Al-Made',
      longitude: '40.1',
      latitude: '35.3',
      killed: '5',
      killed_low: '3',
      killed_high: '9',
      source: 'Agency One; Agency Two',
      source_url: 'https://a.example/1;https://b.example/2',
    });
    const reading = readDataset(dataset);
    expect(reading.problems).toEqual([]);
    expect(dataset.events[0]).toMatchObject({
      id: 'a-1',
      when: '2017-11-03',
      casualties: { killed: { low: 3, best: 5, high: 9 } },
    });
    expect(dataset.claims).toHaveLength(2);
    expect(dataset.reports.map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://b.example/2',
    ]);
    expect(dataset.places[0]).toMatchObject({
      point: [40.1, 35.3],
      precision: 'near',
      radiusKm: 25,
    });
  });

  it('keeps a row without coordinates, and one whose address is no web address, and says so', () => {
    const { dataset } = one({
      date: '2017-11',
      place: 'Al-Made',
      source_url: 'javascript:alert(1)',
    });
    expect(dataset.events[0]).toMatchObject({ when: '2017-11', places: [] });
    expect(dataset.reports[0]).not.toHaveProperty('url');
    expect(dataset.claims[0]?.paraphrase['en']).toContain('javascript:alert(1)');
    expect(dataset.sources[0]?.name).toEqual({ und: 'A desk' });
  });

  it.each([
    [{ date: '2017', month: '11', day: '3' }, '2017-11-03'],
    [{ date: '2017.0', month: '11.0', day: '0' }, '2017-11'],
    [{ date: '2017', month: 'Novembre', day: '' }, '2017-11'],
    [{ date: '2017', month: '-9', day: '-9' }, '2017'],
    [{ date: '٢٠١٧', month: '١١', day: '٣' }, '2017-11-03'],
    [{ date: '2017', month: '11', day: '3', time: '16:30' }, '2017-11-03T16:30:00'],
    [{ date: '2017-11-03', time: '4:30 PM' }, '2017-11-03T16:30:00'],
    [{ date: '2017-11-03', time: '16h30' }, '2017-11-03T16:30:00'],
    [{ date: '2017-11-03', time: '16:30 hrs' }, '2017-11-03T16:30:00'],
    [{ date: '2017-11-03', time: '00:00' }, '2017-11-03'],
    [{ date: '3. März 2017' }, '2017-03-03'],
    [{ date: '3 de noviembre de 2017' }, '2017-11-03'],
    [{ date: '3 ноября 2017' }, '2017-11-03'],
    [{ date: '3 Kasım 2017' }, '2017-11-03'],
  ])('reads when %o was', (cells, when) => {
    expect(one(cells).dataset.events[0]?.when).toBe(when);
  });

  it.each([
    ['POINT (40.1 35.3)', [40.1, 35.3], 'near', 25],
    ['SRID=4326;POINT Z (40.1 35.3 200)', [40.1, 35.3], 'near', 25],
    ['MULTIPOINT ((40 35), (40 35))', [40, 35], 'near', 25],
    ['LINESTRING(40 35, 40.2 35)', [40.1, 35], 'line', 9.2],
    ['POLYGON ((40 35, 40.2 35, 40.2 35.2, 40 35.2, 40 35))', [40.1, 35.1], 'adm2', 14.4],
    ['MULTIPOLYGON (((40 35, 40.2 35, 40.2 35.2, 40 35)))', undefined, 'adm2', undefined],
  ])('reads the geometry %s', (coordinates, point, precision, radiusKm) => {
    const columns = ['date', 'coordinates'];
    const mapping = { ...BASE, columns: { date: 'date', coordinates: 'coordinates' } };
    const [place] = importRows(mapping, columns, [['2017', coordinates]]).dataset.places;
    expect(place).toMatchObject({ precision, ...(radiusKm === undefined ? {} : { radiusKm }) });
    if (point !== undefined) expect(place?.point).toEqual(point);
  });

  it.each([
    ['(4) Province, State, Governorate', 'adm1'],
    ['(3) District or commune', 'adm2'],
    ['(5) Along a road or river', 'line'],
    ['(6) Country', 'country'],
    ['country level', 'country'],
    ['(2) 25 km precision', 'near'],
    ['within 80 km', 'adm1'],
    ['not exact', 'near'],
  ])('takes the widest that the words "%s" say of a place', (precision, expected) => {
    const { dataset } = one({ date: '2017', longitude: '40', latitude: '35', precision });
    expect(dataset.places[0]?.precision).toBe(expected);
  });

  it('keeps an event whose text is too long for a title, and says that it is cut', () => {
    const { dataset, faults } = one({ date: '2017', title: `Raid ${'x'.repeat(6_000)}` });
    expect(faults).toEqual([]);
    expect(Object.values(dataset.events[0]?.title ?? {})[0]).toHaveLength(1_001);
    expect(dataset.claims[0]?.paraphrase['en']).toContain('has 6005 characters; it is cut');
  });

  it.each(['-9', '-99', '-999.0', '#N/A', '#REF!', 'нет данных'])(
    'takes the number of dead "%s" for not known',
    (killed) => {
      const { dataset, faults } = one({ date: '2017', killed });
      expect(faults).toEqual([]);
      expect(dataset.events[0]).not.toHaveProperty('casualties');
    },
  );

  it('takes nothing for a name that programs write where there is none', () => {
    const { dataset } = one({
      date: '2017',
      place: 'Marl',
      type: 'NA',
      initiator: 'nan',
      target: 'NULL',
      source: 'None',
    });
    expect(dataset.actors).toEqual([]);
    expect(Object.values(dataset.events[0]?.title ?? {})[0]).not.toContain('NA');
    expect(dataset.sources.map(({ name }) => name)).toEqual([{ und: 'A desk' }]);
    expect(one({ date: '2017', initiator: 'Unknown' }).dataset.actors).toHaveLength(1);
  });

  it('still refuses other numbers below 0', () => {
    expect(one({ date: '2017', killed: '-3' }).faults).toHaveLength(1);
  });

  it.each([
    `35°28'36N`,
    `35°28'36.5" N`,
    `N 35° 28' 36''`,
    'N35 28 36',
    `35° 28.6' N`,
    '35-28.6 N',
    '35:28:36N',
  ])('reads %s as a latitude', (latitude) => {
    const { dataset } = one({ date: '2017', longitude: `E40°40'56.06`, latitude });
    expect(dataset.places[0]?.point[0]).toBeCloseTo(40.6822, 3);
    expect(dataset.places[0]?.point[1]).toBeCloseTo(35.4767, 3);
  });

  it.each(['35 28 36', '35-28', '35 61 00 N', `35°28'61" N`])(
    'reads no degrees in %s',
    (latitude) => {
      expect(one({ date: '2017', longitude: '40', latitude }).faults).toHaveLength(1);
    },
  );

  it('believes a radius that is stated over that of the geometry, and refuses what is none', () => {
    const fields = { date: 'date', coordinates: 'coordinates', radius_km: 'radius_km' };
    const { dataset, faults } = importRows({ ...BASE, columns: fields }, Object.keys(fields), [
      ['2017', 'LINESTRING(40 35, 40.2 35)', '3'],
      ['2017', 'POLYGON EMPTY', ''],
      ['2017', 'POLYGON ((400 35, 40.2 35, 40 36, 400 35))', ''],
    ]);
    expect(dataset.places).toMatchObject([{ radiusKm: 3 }]);
    expect(faults.map((fault) => inEnglish(fault).message)).toEqual([
      'is not two numbers',
      'is not a longitude (-180 to 180)',
    ]);
  });

  it('says of a time that is none that the day alone is taken', () => {
    const { dataset } = one({ date: '2017-11-03', time: 'at dawn' });
    expect(dataset.events[0]?.when).toBe('2017-11-03');
    expect(dataset.claims[0]?.paraphrase['en']).toContain('"at dawn"');
  });

  it.each([
    [{ event_date: '2031-05-04', time_precision: '2' }, '2031-05-04~'],
    [{ event_date: '2031-05-04', time_precision: '3' }, '2031-05-XX'],
    [{ event_date: '2031-05-04', time_precision: '1' }, '2031-05-04'],
    [{ event_date: '2031-05-04', time_precision: '' }, '2031-05-04'],
    [{ date_start: '2031-05-04', date_end: '2031-05-04', date_prec: '3' }, '2031-05-04~'],
    [{ date_start: '2031-05-01', date_end: '2031-05-31', date_prec: '4' }, '2031-05-XX'],
    [
      { date_start: '2031-05-01', date_end: '2031-05-04', date_prec: '2.0' },
      '2031-05-01/2031-05-04',
    ],
  ])('takes the days of %o as surely as their code says', (cells: Record<string, string>, when) => {
    const names = Object.keys(cells);
    const columns = {
      date: names[0] ?? '',
      date_precision: names.at(-1) ?? '',
      ...(names.length === 3 ? { end_date: 'date_end' } : {}),
    };
    const { dataset } = importRows({ ...BASE, columns }, names, [Object.values(cells)]);
    expect(dataset.events.map((event) => event.when)).toEqual([when]);
  });

  it('says of a code of days that is none that it is not read', () => {
    const { dataset } = importRows(
      { ...BASE, columns: { date: 'event_date', date_precision: 'time_precision' } },
      ['event_date', 'time_precision'],
      [['2031-05-04', 'day']],
    );
    expect(dataset.events[0]?.when).toBe('2031-05-04');
    expect(dataset.claims[0]?.paraphrase['en']).toContain('"day", is not read');
  });

  it('makes no title of a code', () => {
    const types = [{ word: '1', subType: 'armed_clash' as const }];
    const { dataset } = one({ date: '2017', type: '1', place: 'Ford' }, { ...ALL, types });
    expect(Object.values(dataset.events[0]?.title ?? {})).toEqual(['Armed clash, Ford']);
  });

  it('refuses a month that is none', () => {
    const [fault] = one({ date: '2017', month: '13', day: '3' }).faults;
    expect(fault).toMatchObject({
      column: 'date',
      value: '2017-13-03',
      reason: { kind: 'noDate' },
    });
  });

  it('keeps a row whose numbers contradict each other, with its number open', () => {
    const { dataset } = one({ date: '2017', killed: '5', killed_low: '6' });
    expect(dataset.events[0]).not.toHaveProperty('casualties');
    expect(dataset.claims[0]?.paraphrase['en']).toContain('(low 6, best 5, high 5)');
  });

  it.each([
    '10+',
    '~10',
    'at least 10',
    'au moins 10',
    'dozens',
    'several',
    'عشرات',
    '12 (3 children)',
  ])('keeps a row that says of the dead "%s", with its number open', (killed) => {
    const { dataset, faults } = one({ date: '2017', killed });
    expect(faults).toEqual([]);
    expect(dataset.events[0]).not.toHaveProperty('casualties');
    expect(dataset.claims[0]?.quantities).toEqual([]);
    expect(dataset.claims[0]?.paraphrase['en']).toContain(
      `The number of dead is written "${killed}"`,
    );
  });

  it('takes the ends of a toll beside words only where it has both', () => {
    const toll = (cells: Parameters<typeof one>[0]): unknown =>
      one({ date: '2017', ...cells }).dataset.events[0]?.casualties;
    expect(toll({ killed: '10+', killed_low: '10' })).toBeUndefined();
    expect(toll({ killed: '10+', killed_low: '10', killed_high: '20' })).toEqual({
      killed: { low: 10, high: 20 },
    });
    expect(toll({ killed: '10-15' })).toEqual({ killed: { low: 10, high: 15 } });
    expect(toll({ killed: 'unknown' })).toBeUndefined();
  });

  it.each([
    [{ date: '' }, 'date', 'is empty', undefined],
    [
      { date: '11/25/2017' },
      'date',
      'is not a day, read with the day first',
      'perhaps 2017-11-25, with the month first',
    ],
    [
      { date: '43042' },
      'date',
      'is a number, not a date',
      'perhaps 2017-11-03, as spreadsheets count days',
    ],
    [
      { date: '2017-11-03', end_date: '2017-11-01' },
      'end_date',
      'is before the start',
      'perhaps 2017-11-01 to 2017-11-03',
    ],
    [
      { date: '2017', longitude: '35.3', latitude: '140.1' },
      'latitude',
      'is not a latitude (-90 to 90)',
      'perhaps longitude 140.1, latitude 35.3',
    ],
    [
      { date: '2017', longitude: '4239.00416', latitude: '35' },
      'longitude',
      'is not a longitude (-180 to 180)',
      'perhaps longitude 42.3900416, latitude 35',
    ],
    [
      { date: '2017', longitude: '40,1', latitude: '35.3' },
      'longitude',
      'is not a number',
      'perhaps 40.1, with a decimal comma',
    ],
    [{ date: '2017', killed: '-3' }, 'killed', 'is not a whole number of 0 or more', undefined],
    [{ date: '2017', killed: '2.5' }, 'killed', 'is not a whole number of 0 or more', undefined],
    [
      { date: '2017', killed: '1.200' },
      'killed',
      'is not a whole number of 0 or more',
      'perhaps 1200, with the thousands set off',
    ],
  ])('rejects %o', (cells, column, message, suggestion) => {
    const { faults } = one(cells);
    expect(faults.map(inEnglish)).toEqual([
      expect.objectContaining({
        column,
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ]);
  });

  it('never throws and always makes a dataset without problems', () => {
    const columns = [...TABLE_FIELDS];
    fc.assert(
      fc.property(anyMapping, fc.array(anyMappedRow, { maxLength: 8 }), (how, rows) => {
        const { dataset, faults } = importRows(how, columns, rows);
        const reading = readDataset(dataset);
        expect(reading.problems).toEqual([]);
        expect(dataset.events.length + faults.length).toBeLessThanOrEqual(rows.length);
        const preview = previewTable('x.csv', columns, rows);
        expect(sampleEvents(preview, how)).toHaveLength(Math.min(rows.length, 8));
        sampleEvents(preview, preview.guess);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dates', () => {
  it.each([
    ['03/11/2017', 'day-first', '2017-11-03'],
    ['03/11/2017', 'month-first', '2017-03-11'],
    ['2017/11/3', 'day-first', '2017-11-03'],
    ['3 Nov 2017', 'edtf', '2017-11-03'],
    ['1er août 2017', 'edtf', '2017-08-01'],
    ['Friday, November 3, 2017', 'edtf', '2017-11-03'],
    ['٣ تشرين الثاني/نوفمبر ٢٠١٧', 'edtf', '2017-11-03'],
    ['2-3 November 2017', 'edtf', '2017-11-02/2017-11-03'],
    ['novembre 2017', 'edtf', '2017-11'],
    ['2017-10-27~', 'day-first', '2017-10-27~'],
    ['43042', 'serial', '2017-11-03'],
    ['43042.5', 'serial', '2017-11-03T12:00:00'],
    ['2017-11-03 00:00:00', 'edtf', '2017-11-03'],
    ['11/3/2017 4:30 PM', 'month-first', '2017-11-03T16:30:00'],
  ] as const)('reads %s (%s) as %s', (text, order, edtf) => {
    expect(readDate(text, order)).toEqual({ edtf });
  });
});

describe('a place given as a square of the military grid', () => {
  const GRID: TableMapping = {
    ...BASE,
    columns: {
      date: 'date',
      mgrs: 'mgrs',
      place: 'place',
      precision: 'precision',
      radius_km: 'radius_km',
    },
  };
  const placeOf = (cells: Partial<Record<TableField, string>>) =>
    one({ date: '2017', mgrs: '38SMB4488', ...cells }, GRID).dataset.places[0];

  it('is the middle of the square and reaches to its corners', () => {
    expect(placeOf({})).toMatchObject({
      name: { und: '38SMB4488' },
      point: [44.403628, 33.334235],
      precision: 'near',
      radiusKm: 0.71,
    });
    expect(placeOf({ mgrs: '38s mb 44 88', place: 'Al-Made' })).toMatchObject({
      name: { und: 'Al-Made' },
      point: [44.403628, 33.334235],
    });
  });

  it.each([
    ['38SMB', 'adm1', 71],
    ['38SMB48', 'near', 7.1],
    ['38SMB445881', 'near', 0.071],
    ['38SMB44518812', 'exact', undefined],
    ['38SMB4451288123', 'exact', undefined],
  ])('is as exact as the digits of %s', (mgrs, precision, radiusKm) => {
    const place = placeOf({ mgrs });
    expect([place?.precision, place?.radiusKm]).toEqual([precision, radiusKm]);
  });

  it.each([
    [{ precision: 'exact' }, 'near', 0.71],
    [{ precision: 'adm2' }, 'adm2', 30],
    [{ radius_km: '0.2' }, 'near', 0.71],
    [{ radius_km: '0' }, 'near', 0.71],
    [{ radius_km: '3' }, 'near', 3],
    [{ precision: 'exact', mgrs: '38SMB44518812' }, 'exact', undefined],
    [{ precision: 'roughly', mgrs: '38SMB44518812' }, 'exact', undefined],
  ])('is known no better than its square where the row says %o', (cells, precision, radiusKm) => {
    const place = placeOf(cells);
    expect([place?.precision, place?.radiusKm]).toEqual([precision, radiusKm]);
  });

  it('is left out where the cell is empty, and rejects the row where it is no reference', () => {
    expect(one({ date: '2017', mgrs: '' }, GRID).dataset.events[0]?.places).toEqual([]);
    expect(one({ date: '2017', mgrs: '38SMB448' }, GRID).faults).toEqual([
      { column: 'mgrs', value: '38SMB448', reason: { kind: 'noGrid' } },
    ]);
    expect(one({ date: '2017', mgrs: '38TMB4488' }, GRID).faults).toEqual([
      { column: 'mgrs', value: '38TMB4488', reason: { kind: 'noSquare' } },
    ]);
  });
});

describe('checking a mapping', () => {
  it('takes a place in one way alone', () => {
    const check = (...fields: TableField[]) =>
      checkMapping(
        { ...BASE, columns: Object.fromEntries(['date' as const, ...fields].map((f) => [f, f])) },
        TABLE_FIELDS,
      );
    expect(check('mgrs')).toEqual([]);
    expect(check('mgrs', 'coordinates')).toEqual([{ kind: 'whereTwice' }]);
    expect(check('mgrs', 'longitude', 'latitude')).toEqual([{ kind: 'whereTwice' }]);
    expect(check('coordinates', 'longitude', 'latitude')).toEqual([{ kind: 'whereTwice' }]);
  });

  it('asks for a date and for columns that are there, once', () => {
    expect(checkMapping({ ...BASE, columns: {} }, ['a'])).toEqual([{ kind: 'needsDate' }]);
    expect(checkMapping(BASE, ['Date'])).toEqual([]);
    expect(checkMapping(BASE, ['date', 'DATE'])).toHaveLength(1);
    expect(checkMapping({ ...BASE, columns: { date: 'd', title: 'd' } }, ['d'])).toHaveLength(1);
    expect(checkMapping({ ...BASE, columns: { date: 'y', day: 'd' } }, ['y', 'd'])).toEqual([
      { kind: 'needsOther', field: 'day', other: 'month' },
    ]);
  });
  it('knows a set of columns again in another order and case', () => {
    expect(columnsKey(['A', 'b '])).toBe(columnsKey(['B', 'a']));
    expect(columnsKey(['a'])).not.toBe(columnsKey(['b']));
  });
});
