import { JSON_WANTED } from '@/formats/json-fault.ts';
import { REMEDY, WHAT } from '@/formats/words/en/kinds.ts';
import type { Sayables } from '@/formats/words/words.ts';

type ByKind<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Extract<T, { kind: K }> | readonly Extract<T, { kind: K }>[];
};

const keysOf = <K extends string>(names: Readonly<Record<K, string>>): K[] =>
  Object.keys(names) as K[];

const [OTHER_KINDS, REMEDIES, WANTED] = [keysOf(WHAT), keysOf(REMEDY), keysOf(JSON_WANTED)];

const column = 'قتلى killed';
const value = '03/11/2017';

/** Everything that may be said of a file; what is missing does not compile. */
export const SAMPLES: { readonly [G in keyof Sayables]: ByKind<Sayables[G]> } = {
  files: {
    empty: { kind: 'empty' },
    webPage: [
      { kind: 'webPage', hasTable: true },
      { kind: 'webPage', hasTable: false },
    ],
    otherKind: [
      ...OTHER_KINDS.map((what) => ({ kind: 'otherKind', what, remedy: 'saveTable' }) as const),
      ...REMEDIES.map((remedy) => ({ kind: 'otherKind', what: 'pdf', remedy }) as const),
    ],
    noText: { kind: 'noText' },
    notUtf8: { kind: 'notUtf8' },
    notAllText: { kind: 'notAllText', encoding: 'utf-16le' },
    gzipInGzip: { kind: 'gzipInGzip' },
    damagedPacking: [
      { kind: 'damagedPacking', as: 'gzip', bytes: 3 },
      { kind: 'damagedPacking', as: 'ZIP', bytes: 3 },
    ],
    unpacksToTooMuch: [
      { kind: 'unpacksToTooMuch', as: 'gzip', most: 4e9 },
      { kind: 'unpacksToTooMuch', as: 'ZIP', most: 4e9 },
    ],
    zipTooLarge: { kind: 'zipTooLarge' },
    zipHolds: [
      { kind: 'zipHolds', names: [], isAll: true },
      { kind: 'zipHolds', names: ['a.csv', 'أحداث.csv'], isAll: true },
      { kind: 'zipHolds', names: ['a.csv'], isAll: false },
    ],
    damagedZip: { kind: 'damagedZip' },
    swellingSheet: { kind: 'swellingSheet' },
    jsonTooLarge: { kind: 'jsonTooLarge' },
    jsonCut: [
      { kind: 'jsonCut', line: 3, column: 8 },
      { kind: 'jsonCut', line: 3, column: 8, inside: 'object' },
      { kind: 'jsonCut', line: 3, column: 8, inside: 'list' },
    ],
    noJson: WANTED.map(
      (wanted) => ({ kind: 'noJson', line: 3, column: 8, wanted, near: '[1 2]' }) as const,
    ),
    jsonTooDeep: { kind: 'jsonTooDeep' },
    unknownJson: { kind: 'unknownJson' },
    topoJson: { kind: 'topoJson' },
    shapeAlone: { kind: 'shapeAlone' },
    overpass: { kind: 'overpass' },
    oldTimelineJs: { kind: 'oldTimelineJs' },
    serverRefusal: { kind: 'serverRefusal', said: 'Access denied' },
    sourcesAlone: { kind: 'sourcesAlone' },
    document: [{ kind: 'document' }, { kind: 'document', problem: 'expected a list' }],
    otherSystem: { kind: 'otherSystem', system: 'EPSG:2154' },
    otherSystemOfServer: { kind: 'otherSystemOfServer', system: '2154' },
    otherSystemOfColumn: { kind: 'otherSystemOfColumn', system: 'EPSG:2154', column },
    noMetres: { kind: 'noMetres' },
    emptySheet: { kind: 'emptySheet' },
    unreadableSheet: [{ kind: 'unreadableSheet' }, { kind: 'unreadableSheet', why: 'no workbook' }],
    damagedParquet: { kind: 'damagedParquet' },
    parquetCodec: { kind: 'parquetCodec', codec: 'LZO' },
    parquetTooLong: { kind: 'parquetTooLong', rows: 3, most: 2 },
    damagedArrow: { kind: 'damagedArrow' },
    arrowTooLarge: { kind: 'arrowTooLarge' },
    arrowHighByteFirst: { kind: 'arrowHighByteFirst' },
    notReadHere: (['xlsx', 'parquet', 'arrow', 'other'] as const).map((as) => ({
      kind: 'notReadHere',
      as,
      why: 'invalid magic number',
    })),
    noRows: { kind: 'noRows' },
    tooManyColumns: { kind: 'tooManyColumns', most: 2_000 },
    onlyObjects: { kind: 'onlyObjects', columns: [column, 'b'] },
    noColumnNames: { kind: 'noColumnNames' },
    columnsTwice: { kind: 'columnsTwice', format: 'ACLED', columns: [column, 'b'] },
    mapping: {
      kind: 'mapping',
      faults: [{ kind: 'needsDate' }, { kind: 'noSuchColumn', column, field: 'date' }],
    },
    deletedListAlone: { kind: 'deletedListAlone' },
    deletedNoJson: { kind: 'deletedNoJson' },
    deletedRefused: [{ kind: 'deletedRefused' }, { kind: 'deletedRefused', said: 'Access denied' }],
    deletedNoAnswer: { kind: 'deletedNoAnswer' },
    deletedNoObject: { kind: 'deletedNoObject', at: 3 },
    deletedNoText: { kind: 'deletedNoText', at: 3, name: column },
    deletedNoColumn: { kind: 'deletedNoColumn', column: 'event_id_cnty' },
    noColumnToChooseBy: { kind: 'noColumnToChooseBy', column, columns: ['a', 'b'] },
    noRowUsable: { kind: 'noRowUsable' },
    noRowAsked: { kind: 'noRowAsked' },
    changed: { kind: 'changed' },
    stopped: { kind: 'stopped' },
    unforeseen: { kind: 'unforeseen', why: 'Failed to fetch' },
  },
  doubts: {
    byValues: { kind: 'byValues', column },
    byWordOfName: { kind: 'byWordOfName', column },
    reportForEvent: { kind: 'reportForEvent', column },
    outcomeAsToll: { kind: 'outcomeAsToll', column },
    countsEvents: { kind: 'countsEvents', column },
    twoSides: { kind: 'twoSides', column },
    twins: { kind: 'twins', column },
    idsRepeat: { kind: 'idsRepeat', column },
    precisionNumbers: { kind: 'precisionNumbers', column },
    noDateColumn: { kind: 'noDateColumn' },
    manyNoDates: { kind: 'manyNoDates', column },
    noDayColumn: { kind: 'noDayColumn', month: column },
    otherCalendar: [
      { kind: 'otherCalendar', year: '1410', calendar: 'persian-or-islamic' },
      { kind: 'otherCalendar', year: '2574', calendar: 'buddhist' },
    ],
    firstDays: [
      { kind: 'firstDays', unit: 'month', day: '2031-05-01', alone: '2031-05' },
      { kind: 'firstDays', unit: 'year', day: '2031-01-01', alone: '2031' },
    ],
    unixNumbers: [
      { kind: 'unixNumbers', value: '1509667200', moment: '2017-11-03' },
      { kind: 'unixNumbers', value: '1509667200' },
    ],
    serialNumbers: [
      { kind: 'serialNumbers', value: '43042', day: '2017-11-03' },
      { kind: 'serialNumbers', value: '43042' },
    ],
    mixedOrders: { kind: 'mixedOrders', dayFirst: '25/11/2017', monthFirst: '11/25/2017' },
    openOrder: [
      { kind: 'openOrder', value, dayFirst: '2017-11-03', monthFirst: '2017-03-11' },
      { kind: 'openOrder', value },
    ],
    shortYears: { kind: 'shortYears' },
    numbersAmongDates: { kind: 'numbersAmongDates', value: '43042' },
    isoWeeks: { kind: 'isoWeeks', value: '2017-W45', from: '2017-11-06', to: '2017-11-12' },
    quarters: { kind: 'quarters', value: 'Q4 2017', from: '2017-10', to: '2017-12' },
    mixedDecimals: { kind: 'mixedDecimals', point: '34.5', comma: '34,5' },
    decimalComma: { kind: 'decimalComma', value: '34,5' },
    thousands: { kind: 'thousands', value: '1.200', number: '1200' },
    wordyToll: { kind: 'wordyToll', value: '10+' },
    openPair: { kind: 'openPair', value: '35.3, 40.1', latitude: '35.3', longitude: '40.1' },
    mixedPairs: { kind: 'mixedPairs' },
    swappedColumns: { kind: 'swappedColumns', count: 3 },
    offEarth: { kind: 'offEarth', count: 3 },
    precisionNotStated: { kind: 'precisionNotStated' },
    unknownPrecisions: { kind: 'unknownPrecisions', words: ['roughly', 'حوالي'] },
    unknownTypes: [
      { kind: 'unknownTypes', words: ['xyz', 'كمين'], more: 0 },
      { kind: 'unknownTypes', words: ['xyz'], more: 2 },
    ],
    oneSourceOrSeveral: { kind: 'oneSourceOrSeveral', value: 'A, B' },
  },
  mappingFaults: {
    needsDate: { kind: 'needsDate' },
    needsOther: { kind: 'needsOther', field: 'day', other: 'month' },
    pairOrTwo: { kind: 'pairOrTwo' },
    noSuchColumn: { kind: 'noSuchColumn', column, field: 'date' },
    standsTwice: { kind: 'standsTwice', column, times: 2 },
    usedTwice: { kind: 'usedTwice', column, fields: ['date', 'place'] },
  },
  notes: {
    readAs: { kind: 'readAs', encoding: 'windows-1256' },
    onlySheet: [
      { kind: 'onlySheet', taken: column, why: 'holds-most', others: ['a'] },
      { kind: 'onlySheet', taken: column, why: 'has-dates', others: ['a', 'b'] },
    ],
    onlyList: [
      { kind: 'onlyList', taken: 'a.b', others: ['c'], more: 0 },
      { kind: 'onlyList', taken: 'a.b', others: ['c', 'd'], more: 2 },
    ],
    mergedCells: { kind: 'mergedCells', count: 3 },
    leftOutColumns: { kind: 'leftOutColumns', columns: [column, 'b'] },
    fromMercator: { kind: 'fromMercator' },
    belowTitle: { kind: 'belowTitle', row: 3, title: 'Events of May' },
    firstUnnamed: { kind: 'firstUnnamed' },
    tagsRow: { kind: 'tagsRow', row: 2 },
    noColumn: (['week', 'week-of-day', 'near', 'within-25-km', 'no-toll'] as const).map(
      (taken) => ({ kind: 'noColumn', column, taken }),
    ),
    unixDays: { kind: 'unixDays', value: '1509667200', day: '2017-11-03' },
    serialDays: { kind: 'serialDays', value: '43042', day: '2017-11-03' },
    orderOfDays: [
      { kind: 'orderOfDays', order: 'day-first', by: '25/11/2017' },
      { kind: 'orderOfDays', order: 'month-first', by: '11/25/2017' },
    ],
    decimalComma: { kind: 'decimalComma', by: '34,5' },
    joinedSides: { kind: 'joinedSides', pairs: 3 },
    contradictoryTolls: { kind: 'contradictoryTolls', rows: 3 },
    wordyTolls: { kind: 'wordyTolls', rows: 3, said: '10+' },
  },
  faults: {
    empty: { kind: 'empty' },
    tooLong: [
      { kind: 'tooLong', as: 'name' },
      { kind: 'tooLong', as: 'title' },
    ],
    longerThan: { kind: 'longerThan', most: 300 },
    noId: { kind: 'noId' },
    noShortId: { kind: 'noShortId', most: 150 },
    clash: { kind: 'clash' },
    withdrawn: { kind: 'withdrawn' },
    deletedByAcled: { kind: 'deletedByAcled' },
    noDate: { kind: 'noDate' },
    noYear: { kind: 'noYear' },
    notYearFirst: { kind: 'notYearFirst' },
    noDay: [
      { kind: 'noDay', order: 'day-first' },
      { kind: 'noDay', order: 'month-first' },
    ],
    notWrittenAs: [
      { kind: 'notWrittenAs', forms: ['YYYY-MM-DD'] },
      { kind: 'notWrittenAs', forms: ['2017-11-03', '03 November 2017'] },
    ],
    numberNoDate: { kind: 'numberNoDate' },
    noWeek: { kind: 'noWeek', weeks: 52 },
    season: { kind: 'season' },
    beforeStart: [{ kind: 'beforeStart' }, { kind: 'beforeStart', start: 'date_start' }],
    noSpanEnd: { kind: 'noSpanEnd' },
    noNumber: { kind: 'noNumber' },
    noWhole: { kind: 'noWhole' },
    noCode: { kind: 'noCode', last: 7 },
    noRadius: { kind: 'noRadius', most: 5_000 },
    noEventType: { kind: 'noEventType' },
    noSubType: { kind: 'noSubType' },
    subTypeOfAnother: { kind: 'subTypeOfAnother' },
    typeSaysTooLittle: { kind: 'typeSaysTooLittle' },
    otherEmpty: { kind: 'otherEmpty' },
    noDegrees: [
      { kind: 'noDegrees', axis: 'longitude' },
      { kind: 'noDegrees', axis: 'latitude' },
    ],
    noPair: { kind: 'noPair' },
    noGeometry: { kind: 'noGeometry' },
    zeros: [
      { kind: 'zeros', pair: true },
      { kind: 'zeros', pair: false },
    ],
    swapped: (['grid', 'country', 'table'] as const).flatMap((near) => [
      { kind: 'swapped', near, pair: true },
      { kind: 'swapped', near, pair: false },
    ]),
    notAsManyCells: { kind: 'notAsManyCells', width: 41 },
    unclosedQuote: { kind: 'unclosedQuote' },
    malformedQuote: { kind: 'malformedQuote' },
    unterminatedQuote: { kind: 'unterminatedQuote' },
    leftOut: { kind: 'leftOut' },
  },
  hints: {
    days: [
      {
        kind: 'days',
        readings: [
          { day: '2017-11-03', as: 'day-first' },
          { day: '2017-03-11', as: 'month-first' },
        ],
      },
      {
        kind: 'days',
        readings: [
          { day: '2017-11-03', as: 'serial' },
          { day: '2017-11-03T04:30:00Z', as: 'unix' },
        ],
      },
    ],
    span: { kind: 'span', from: '2017-11-01', to: '2017-11-03' },
    point: { kind: 'point', longitude: '40.1', latitude: '35.3' },
    number: [
      { kind: 'number', number: '34.5', decimal: 'point' },
      { kind: 'number', number: '34.5', decimal: 'comma' },
    ],
    thousands: { kind: 'thousands', number: '1200' },
    leftEmpty: { kind: 'leftEmpty' },
    kept: { kind: 'kept', row: 3 },
    cells: { kind: 'cells', count: 7 },
  },
};
