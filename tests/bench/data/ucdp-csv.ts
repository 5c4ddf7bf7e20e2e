import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './random.ts';

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

const DAY_MS = 86_400_000;
const BLOCK = 1 << 20;

function line(row: number, random: () => number): string {
  const pick = (count: number, skew = 2): number => Math.floor(random() ** skew * count);
  const when = new Date((6_940 + Math.floor(Math.sqrt(random()) * 13_000)) * DAY_MS);
  const day = when.toISOString().slice(0, 10);
  const [a, b, place, country] = [pick(700), pick(1_500), pick(60_000), pick(60)];
  const lat = (-30 + ((place * 7919) % 60_000) / 1000).toFixed(6);
  const lon = (5 + ((place * 104_729) % 70_000) / 1000).toFixed(6);
  const best = pick(40, 4);
  const articles = Array.from({ length: 1 + pick(3) }, () => {
    const office = `Agency ${pick(3_000)}`;
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
    1 + pick(5),
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
export function ucdpFile(rows: number): string {
  const path = join(tmpdir(), `dateline-bench-ucdp-${rows}-2.csv`);
  if (existsSync(path)) return path;
  const random = seeded(rows);
  const file = openSync(`${path}.part`, 'w');
  let block = `${HEADER}\n`;
  for (let row = 0; row < rows; row += 1) {
    block += `${line(row, random)}\n`;
    if (block.length < BLOCK && row + 1 < rows) continue;
    writeSync(file, block);
    block = '';
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
