import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { CsvReader } from '../../support/csv-reader.ts';
import { eventsCsv } from '@/formats/csv-export.ts';
import { english } from '@/formats/words/english.ts';
import { previewTable } from '@/formats/table/guess-preview.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

const fields = (columns: string[], ...rows: string[][]) => previewTable('t.csv', columns, rows);
const doubted = (columns: string[], ...rows: string[][]) =>
  fields(columns, ...rows).doubts.map(({ field }) => field);
/** All that is doubted, as the command line says it. */
const reasons = ({ doubts }: ReturnType<typeof fields>): string =>
  doubts.flatMap(({ reasons: all }) => all.map((each) => english('doubts', each))).join('; ');

describe('guessing how a table is read', () => {
  it('takes whole moments in a column of times as the date, where there is no other', () => {
    const counted = fields(['time', 'place'], ['1935900000123', 'a'], ['1935990000000', 'b']);
    expect(counted.guess).toMatchObject({ columns: { date: 'time' }, dates: 'unix' });
    expect(counted.doubts.map(({ field }) => field)).toContain('dates');
    const written = fields(['time', 'place'], ['2031-05-04T10:00:00Z', 'a']);
    expect(written.guess.columns).toMatchObject({ date: 'time' });
    const clock = fields(['date', 'time'], ['2031-05-04', '2031-05-04 10:00']);
    expect(clock.guess.columns).toEqual({ date: 'date' });
  });

  it('takes the day of a report for the date where there is no other, and doubts it', () => {
    const guessed = fields(['report_date', 'killed'], ['2031-05-04', '3']);
    expect(guessed.guess.columns).toEqual({ date: 'report_date', killed: 'killed' });
    expect(guessed.doubts.map(({ field }) => field)).toContain('date');
    const both = fields(['report_date', 'day'], ['2031-05-04', '2031-05-03']);
    expect(both.guess.columns).toMatchObject({ date: 'day', source_date: 'report_date' });
  });

  it('does not take the end of an HTML entity for what separates sources', () => {
    const separator = (source: string) =>
      fields(['date', 'source'], ['2031', source]).guess.sourceSeparator;
    expect(separator('Monitor&nbsp;of the River &#38; Co')).toBe('none');
    expect(separator('Monitor&nbsp;A; Courier')).toBe(';');
  });

  it('takes commas for what separates sources where all between them are addresses', () => {
    const guessed = (source: string) => fields(['date', 'source'], ['2031', source]);
    const listed = guessed('https://a.example/1, https://b.example/2');
    expect(listed.guess.sourceSeparator).toBe(',');
    expect(listed.doubts.map(({ field }) => field)).not.toContain('source');
    expect(guessed('https://a.example/1,2').guess.sourceSeparator).toBe('none');
  });

  it('takes a column of grid references by its name, where most of it is one', () => {
    const grid = (...values: string[]) =>
      fields(['date', 'grid'], ...values.map((value) => ['2031', value]));
    expect(grid('38SMB4488', '38SMB448', '38SMB4487').guess.columns).toMatchObject({
      mgrs: 'grid',
    });
    expect(grid('38SMB4488', '148756', '148757').guess.columns).toEqual({ date: 'date' });
    expect(grid('148756').guess.columns).toEqual({ date: 'date' });
  });

  it('takes a column of grid references by its values, and doubts it', () => {
    const byValues = fields(['date', 'Where', 'Town'], ['2031', '38S MB 44 88', 'Al-Made']);
    expect(byValues.guess.columns).toEqual({ date: 'date', mgrs: 'where', place: 'town' });
    expect(reasons(byValues)).toContain('the column "where" is chosen by its values alone');
    const reference = fields(['date', 'ref', 'event_no'], ['2031', '38S MB 44 88', '7']);
    expect(reference.guess.columns).toEqual({ date: 'date', mgrs: 'ref', id: 'event_no' });
    const codes = fields(['date', 'unit'], ['2031', '38SMB'], ['2031', '38SMC']);
    expect(codes.guess.columns).toEqual({ date: 'date' });
    const few = fields(['date', 'sector'], ['2031', '38SMB4488'], ['2031', 'A-12']);
    expect(few.guess.columns).toEqual({ date: 'date' });
  });

  it('asks whether the digits of a grid reference say how exactly a place is known', () => {
    const { doubts } = fields(['date', 'mgrs'], ['2031', '38SMB48'], ['2031', '38SMB445885']);
    expect(doubts).toEqual([
      { field: 'precision', reasons: [{ kind: 'gridDigits', value: '38SMB445885', metres: 100 }] },
    ]);
  });

  it('takes squares for the coordinates made of them, unless fewer rows have one', () => {
    const names = ['date', 'mgrs', 'latitude', 'longitude'];
    const squares = fields(names, ['2031', '38SMB4488', '33.33', '44.40']);
    expect(squares.guess.columns).toEqual({ date: 'date', mgrs: 'mgrs' });
    expect(squares.doubts.map(({ field }) => field)).toEqual(['mgrs', 'precision']);
    const fewer = fields(
      names,
      ['2031', '38SMB4488', '33.33', '44.40'],
      ['2031', '', '33.34', '44.41'],
    );
    expect(fewer.guess.columns).toEqual({
      date: 'date',
      latitude: 'latitude',
      longitude: 'longitude',
    });
  });

  it('asks whether weeks and quarters are those of the calendar', () => {
    const doubts = (...values: string[]) =>
      reasons(fields(['date'], ...values.map((value) => [value])));
    expect(doubts('2017-11-03', '2017-W45')).toContain('2017-W45 is 2017-11-06 to 2017-11-12');
    expect(doubts('Q3-Q4 2017')).toContain('Q3-Q4 2017 is 2017-07 to 2017-12');
    expect(doubts('2017-W45-3', '2017-11')).toBe('');
    // What is confirmed at once is said at once.
    expect(doubted(['date'], ['2017-W45'], ['no day'], ['nor here'])).toEqual(['date']);
  });

  it('knows names in three languages', () => {
    expect(fields(['Jour', 'Lieu', 'Tués'], ['2017', 'a', '1']).guess.columns).toEqual({
      date: 'jour',
      place: 'lieu',
      killed: 'tués',
    });
    expect(fields(['التاريخ', 'المكان', 'قتلى'], ['2017', 'a', '1']).guess.columns).toEqual({
      date: 'التاريخ',
      place: 'المكان',
      killed: 'قتلى',
    });
  });

  it.each([
    ['German', ['Datum', 'Ort', 'Breitengrad', 'Längengrad', 'Tote', 'Quelle']],
    ['Spanish', ['Fecha', 'Lugar', 'Latitud', 'Longitud', 'Muertos', 'Fuente']],
    ['Portuguese', ['Data', 'Município', 'Latitude', 'Longitude', 'Mortos', 'Fonte']],
    ['Russian', ['Дата', 'Место', 'Широта', 'Долгота', 'Погибшие', 'Источник']],
    ['Ukrainian', ['Дата', 'Місце', 'Широта', 'Довгота', 'Загиблі', 'Джерело']],
    ['Turkish', ['Tarih', 'Yer', 'Enlem', 'Boylam', 'Ölü sayısı', 'Kaynak']],
  ])('knows the commonest names in %s', (_, names) => {
    const row = ['2017-11-13', 'a', '35,25', '40,5', '2', 'b'];
    const { columns, decimal } = fields(names, row).guess;
    expect(['date', 'place', 'latitude', 'longitude', 'killed', 'source']).toEqual(
      names.map(
        (name) => Object.entries(columns).find(([, column]) => column === name.toLowerCase())?.[0],
      ),
    );
    expect(decimal).toBe('comma');
  });

  it('puts a date together from its parts, unless a column holds whole dates', () => {
    const parts = ['iyear', 'imonth', 'iday', 'city'];
    expect(fields(parts, ['2017', '11', '0', 'a'])).toMatchObject({
      guess: { columns: { date: 'iyear', month: 'imonth', day: 'iday' } },
      doubts: [],
    });
    expect(fields(['Year', 'Month'], ['2017', 'May']).doubts).toEqual([
      { field: 'date', reasons: [{ kind: 'noDayColumn', month: 'month' }] },
    ]);
    expect(
      fields(['year', 'month', 'event_date'], ['2017', '5', '2017-05-04']).guess.columns,
    ).toEqual({ date: 'event_date' });
    expect(fields(['year', 'place'], ['2017', 'a']).guess.columns).toMatchObject({ date: 'year' });
  });

  it('takes a column of times of day, and none of moments', () => {
    expect(fields(['date', 'time'], ['2017-05-04', '16:30']).guess.columns).toEqual({
      date: 'date',
      time: 'time',
    });
    expect(fields(['time'], ['2017-05-04T16:30:00Z']).guess.columns).toEqual({ date: 'time' });
  });

  it('asks whether numbers count seconds or milliseconds since 1970', () => {
    const seconds = fields(['timestamp'], ['1509667200']);
    expect(seconds.guess.dates).toBe('unix');
    expect(reasons(seconds)).toContain('1509667200 is 2017-11-03');
    expect(reasons(fields(['date'], ['1509683400000']))).toContain('2017-11-03T04:30:00Z');
  });

  it('never takes a number with a decimal comma for two', () => {
    expect(fields(['a', 'b'], ['2017-11-03', '10,2']).guess.columns).toEqual({ date: 'a' });
  });

  it('decides the order of dates by evidence alone', () => {
    expect(fields(['date'], ['03/11/2017'], ['25/11/2017'])).toMatchObject({
      guess: { dates: 'day-first' },
      doubts: [],
    });
    expect(fields(['date'], ['03/11/2017'], ['11/25/2017'])).toMatchObject({
      guess: { dates: 'month-first' },
      doubts: [],
    });
    const open = reasons(fields(['date'], ['03/11/2017']));
    expect(open).toContain('2017-11-03');
    expect(open).toContain('2017-03-11');
    expect(doubted(['date'], ['43042'])).toEqual(['dates']);
  });

  it('decides the order by the first date of a span, and by dates with a word for "year"', () => {
    expect(fields(['date'], ['25/11/2017 - 26/11/2017']).guess.dates).toBe('day-first');
    expect(fields(['date'], ['25.11.2017 г.']).guess.dates).toBe('day-first');
  });

  it('doubts days that are all the first of a month or a year', () => {
    const said = (days: string[]) =>
      reasons(fields(['date', 'end_date'], ...days.map((day) => [day, ''])));
    const months = ['2031-05-01', '2031-06-01', '2031-06-01', '2031-07-01', '2031-09-01'];
    expect(said(months)).toContain('first of a month, such as 2031-05-01');
    expect(said(months.map((_, at) => `203${at}-01-01`))).toContain('as in 2030');
    expect(said([...months, '2031-05-02'])).toBe('');
  });

  it('knows names with brackets after them, but for the dead and for reports', () => {
    const names = ['Date (dd/mm/yyyy)', 'Location (village)', 'Killed (women)', 'Source (1)'];
    expect(fields(names, ['25/04/2031', 'Marl', '1', 'A']).guess.columns).toEqual({
      date: 'date (dd/mm/yyyy)',
      place: 'location (village)',
      source: 'source (1)',
    });
    expect(fields(['Date (reported)', 'day'], ['2031', '2030']).guess.columns.date).toBe('day');
  });

  it('doubts years of other calendars', () => {
    const reason = (year: string) => reasons(fields(['date'], [`${year}-08-12`]));
    expect(reason('1410')).toContain('Persian or Islamic');
    expect(reason('2574')).toContain('Buddhist');
    expect(reason('2031')).toBe('');
  });

  it('doubts swapped columns, pair order and decimal commas', () => {
    expect(doubted(['date', 'lat', 'lon', 'radius'], ['2017', '140.1', '35.3', '1'])).toEqual([
      'latitude',
    ]);
    expect(doubted(['date', 'coords', 'radius'], ['2017', '35.3, 40.1', '1'])).toEqual([
      'coordinates',
    ]);
    expect(fields(['date', 'coords', 'radius'], ['2017', '140.1, 35.3', '1'])).toMatchObject({
      guess: { coordinates: 'lon-lat' },
      doubts: [],
    });
    expect(
      fields(['date', 'lat', 'lon', 'radius'], ['2017', '35,3', '40,1', '1']).guess.decimal,
    ).toBe('comma');
  });

  it('finds columns by their values and says so', () => {
    const preview = fields(['a', 'b', 'c'], ['3 Nov 2017', '35.312', '40.125']);
    expect(preview.guess.columns).toMatchObject({ date: 'a', latitude: 'b', longitude: 'c' });
    expect(preview.doubts.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['date', 'latitude', 'longitude']),
    );
  });

  it('never takes counts, shares and sums for degrees', () => {
    const columnsOf = (names: string[], ...rows: string[][]) =>
      fields(names, ...rows).guess.columns;
    expect(columnsOf(['date', 'raids', 'hurt'], ['2031', '1.0', '2.0'])).toEqual({ date: 'date' });
    expect(columnsOf(['date', 'score', 'a', 'share'], ['2031', '0.8125', 'x', '0.0325'])).toEqual({
      date: 'date',
    });
    expect(columnsOf(['date', 'cost', 'price'], ['2031', '12.50', '31.25'])).toEqual({
      date: 'date',
    });
  });

  it('takes no shares for degrees, however fine', () => {
    expect(fields(['date', 'q'], ['2031', '0.24285; 0.35714']).guess.columns).toEqual({
      date: 'date',
    });
    expect(fields(['date', 'a', 'b'], ['2031', '0.24285', '0.35714']).guess.columns).toEqual({
      date: 'date',
    });
  });

  it('knows degrees by a word of the name', () => {
    const named = ['date', 'target-longitude', 'launched', 'geo_lat'];
    expect(fields(named, ['2031', '40.5', '35.312', '35.2']).guess.columns).toMatchObject({
      longitude: 'target-longitude',
      latitude: 'geo_lat',
    });
  });

  it('knows the columns of others who count events', () => {
    expect(
      fields(
        ['Incident Date', 'Location Name', 'Civilians reported killed', 'Event Description'],
        ['May 4, 2031', 'Ostford', '3 – 5', 'A strike'],
      ).guess.columns,
    ).toEqual({
      date: 'incident date',
      place: 'location name',
      killed: 'civilians reported killed',
      title: 'event description',
    });
    expect(
      fields(
        ['admin1_name', 'admin2_name', 'reference_period_start', 'reference_period_end'],
        ['Upper', 'Ford', '2031-05-01', '2031-05-31'],
      ).guess.columns,
    ).toEqual({
      place: 'admin2_name',
      date: 'reference_period_start',
      end_date: 'reference_period_end',
    });
  });

  it('knows the dead by the words of a name, and never some of them for all', () => {
    const row = ['2031-05-04', '1', '2', '3', '4'];
    const columns = (...names: string[]) => fields(['date', ...names], row).guess.columns;
    expect(columns('min_ppl_killed', 'Maximum people killed', 'min_civil_killed')).toMatchObject({
      killed_low: 'min_ppl_killed',
      killed_high: 'maximum people killed',
    });
    expect(columns('Total Death', 'Total Injured')).toMatchObject({ killed: 'total death' });
    expect(columns('women_killed', 'leaders-killed', 'killed_wounded')).toEqual({ date: 'date' });
  });

  it('takes sentences under the name of a kind for titles', () => {
    const told = 'At dawn a column of nine cars crossed the bridge and was hit twice';
    const guessed = fields(['date', 'event'], ['2031-05-04', told]).guess;
    expect(guessed).toMatchObject({ columns: { title: 'event' }, types: [] });
    expect(guessed.columns).not.toHaveProperty('type');
    expect(fields(['date', 'event'], ['2031-05-04', 'Raid']).guess.columns).toMatchObject({
      type: 'event',
    });
  });

  it('takes coordinates under the name of a place for what they are', () => {
    const names = ['date', 'location'];
    expect(fields(names, ['2031', '35.312, 40.125']).guess.columns).toEqual({
      date: 'date',
      coordinates: 'location',
    });
    expect(fields(names, ['2031', 'Marl, Norland']).guess.columns.place).toBe('location');
  });

  it('says that columns of one name are left out', () => {
    const { guess, doubts } = fields(['date', 'Killed', 'killed'], ['2031', '1', '2']);
    expect(guess.columns).toEqual({ date: 'date' });
    expect(doubts).toEqual([{ field: 'killed', reasons: [{ kind: 'twins', column: 'killed' }] }]);
  });

  it('takes nobody for an actor whose column counts', () => {
    const { columns } = fields(
      ['date', 'victims'],
      ['2031-05-04', '3'],
      ['2031-05-05', '12'],
    ).guess;
    expect(columns).toEqual({ date: 'date' });
  });

  it('tells who acted from who reported by the other column', () => {
    const names = ['date', 'source_name', 'target_name'];
    const row = ['2031-05-04', 'A', 'B'];
    expect(fields(names, row).guess.columns).toMatchObject({ initiator: 'source_name' });
    expect(fields(names.slice(0, 2), row).guess.columns).toMatchObject({ source: 'source_name' });
  });

  it('takes the finest place that is named', () => {
    const names = ['date', 'Country', 'Region', 'LGA'];
    const row = ['2031-05-04', 'Norland', 'North', 'Marl'];
    expect(fields(names, row).guess.columns.place).toBe('lga');
    expect(fields(names.slice(0, 2), row).guess.columns.place).toBe('country');
  });

  it('takes the time a form was filled in for the date only where nothing else is one', () => {
    const row = ['2031-05-05T10:00:00Z', '2031-05-04', '2031-05-05T10:01:00Z'];
    const names = ['start', 'When did it happen?', '_submission_time'];
    expect(fields(names, row).guess.columns).toEqual({ date: 'when did it happen?' });
    expect(fields(names.slice(0, 1), row.slice(0, 1)).guess.columns).toEqual({ date: 'start' });
  });

  it('doubts tolls in words', () => {
    const { doubts } = fields(['date', 'killed'], ['2031-05-04', '3'], ['2031-05-05', '10+']);
    expect(doubts).toEqual([{ field: 'killed', reasons: [{ kind: 'wordyToll', value: '10+' }] }]);
    expect(doubted(['date', 'killed'], ['2031-05-04', '10-15'], ['2031-05-05', 'n/a'])).toEqual([]);
  });

  it('takes type words to sub-types and doubts the rest', () => {
    const { guess, doubts } = fields(
      ['date', 'type'],
      ['2017', 'Airstrike'],
      ['2017', 'غارة جوية'],
      ['2017', 'xyz'],
    );
    expect(guess.types.map(({ subType }) => subType)).toEqual([
      'air_drone_strike',
      'air_drone_strike',
    ]);
    expect(doubts).toEqual([expect.objectContaining({ field: 'type' })]);
  });

  it('knows our own export without a doubt', () => {
    const story = tellStory(
      captureIndex(
        [
          makeClaim('tv', {
            source: 'north-tv',
            occurred: { edtf: '2020-05-03', basis: 'stated' },
          }),
        ],
        { when: '2020-05-03' },
      ),
    );
    const csv = new CsvReader();
    const [header, ...rows] = [
      ...csv.push(eventsCsv(story, story.accounts, 'en').text.replace('\uFEFF', '')),
      ...csv.end(),
    ];
    const preview = previewTable(
      'events.csv',
      header?.cells ?? [],
      rows.map(({ cells }) => cells),
    );
    expect(preview.doubts).toEqual([]);
    expect(preview.guess.columns).toMatchObject({
      id: 'event_id',
      date: 'when_edtf',
      type: 'sub_event_type',
      killed: 'killed_best',
      source: 'origins',
    });
  });
});
