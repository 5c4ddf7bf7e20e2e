import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './random.ts';

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

const DAY_MS = 86_400_000;
const BLOCK = 1 << 20;

/** `published`: by countries and conflicts, as UCDP's own files are; `shuffled`: in no order, with nothing of a row in the one before it. */
export type RowOrder = 'published' | 'shuffled';

type Pick = (count: number, skew?: number) => number;

/** What of a row depends on the order of rows. */
interface Subject {
  readonly a: number;
  readonly b: number;
  readonly place: number;
  readonly country: number;
  readonly wherePrec: number;
  readonly articles: number;
  readonly office: () => number;
}

const COUNTRIES = 60;
const DYADS = 25;
const PLACES = 1_000;
const AGENCIES = 20;
const LOCAL_OFFICES = 50;

function subjectOf(order: RowOrder, share: number, pick: Pick): Subject {
  if (order === 'shuffled') {
    return {
      a: pick(700),
      b: pick(1_500),
      place: pick(COUNTRIES * PLACES),
      country: pick(COUNTRIES),
      wherePrec: 1 + pick(5),
      articles: 1 + pick(3),
      office: () => pick(3_000),
    };
  }
  const at = COUNTRIES * share ** 1.5;
  const country = Math.floor(at);
  const place = country * PLACES + pick(PLACES);
  const b = country * DYADS + Math.floor((at - country) * DYADS);
  return {
    a: country * 10 + (b % 10),
    b,
    place,
    country,
    // Most places are always known as well as at other times.
    wherePrec: pick(8, 1) === 0 ? 1 + pick(5) : 1 + ((place * 31) % 7 > 3 ? place % 4 : 0),
    articles: 1 + pick(3, 5),
    office: () =>
      pick(2, 1) === 0 ? pick(AGENCIES) : AGENCIES + country * LOCAL_OFFICES + pick(LOCAL_OFFICES),
  };
}

function line(row: number, share: number, order: RowOrder, random: () => number): string {
  const pick: Pick = (count, skew = 2) => Math.floor(random() ** skew * count);
  const when = new Date((6_940 + Math.floor(Math.sqrt(random()) * 13_000)) * DAY_MS);
  const day = when.toISOString().slice(0, 10);
  const {
    a,
    b,
    place,
    country,
    wherePrec,
    office: officeOf,
    ...subject
  } = subjectOf(order, share, pick);
  const lat = (-30 + ((place * 7919) % 60_000) / 1000).toFixed(6);
  const lon = (5 + ((place * 104_729) % 70_000) / 1000).toFixed(6);
  const best = pick(40, 4);
  const articles = Array.from({ length: subject.articles }, () => {
    const office = `Agency ${officeOf()}`;
    return {
      office,
      headline: `Reports of fighting number ${row} and ${pick(9_000)} near town ${place} say residents and officials`,
    };
  });
  const all = articles.map(({ office, headline }) => `""${office},${day},${headline}""`).join(';');
  const offices = articles.map(({ office }) => office).join(';');
  const headlines = articles.map(({ headline }) => headline).join(';');
  const days = articles.map(() => day).join(';');
  return [
    row + 1,
    `STATE-${when.getUTCFullYear()}-1-${a}-${row}`,
    when.getUTCFullYear(),
    1,
    'Clear',
    1 + pick(3, 1),
    a,
    a,
    `State ${country}: Government`,
    b,
    b,
    `Government of State ${country} - Group ${b}`,
    a,
    10_000 + a,
    `Government ${a}`,
    b,
    20_000 + b,
    `Group ${b}`,
    articles.length,
    `"${all}"`,
    offices,
    days,
    headlines,
    articles[0]?.office ?? '',
    wherePrec,
    `Town ${place} and its surroundings`,
    `some kilometres to the north of town ${place}`,
    `Province ${place % 400}`,
    `District ${place % 4_000}`,
    lat,
    lon,
    `POINT (${lon} ${lat})`,
    1 + Math.floor((Number(lat) + 90) * 2) * 720 + Math.floor((Number(lon) + 180) * 2),
    `State ${country}`,
    100 + country,
    'Somewhere',
    1 + pick(2),
    1 + pick(3, 3),
    `${day} 00:00:00.000`,
    `${day} 00:00:00.000`,
    0,
    0,
    best,
    0,
    best,
    best + pick(9),
    best,
    999,
    '',
  ].join(',');
}

/** A made-up file as wide as UCDP GED, in the system's folder for such files; made once. @returns its path */
export function ucdpFile(rows: number, order: RowOrder = 'published'): string {
  const path = join(tmpdir(), `dateline-bench-ucdp-${rows}-${order}-3.csv`);
  if (existsSync(path)) return path;
  const random = seeded(rows);
  const file = openSync(`${path}.part`, 'w');
  let block = `${HEADER}\n`;
  for (let row = 0; row < rows; row += 1) {
    block += `${line(row, row / rows, order, random)}\n`;
    if (block.length < BLOCK && row + 1 < rows) continue;
    writeSync(file, block);
    block = '';
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
