import { dayIn } from './table/notation.ts';

/** The columns of UCDP GED since release 20.1, in their order, after its codebook. */
const GED =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';
const NAMES = GED.split(',');
const WHOLE = ['id', 'year', 'where_prec', 'date_prec', 'best', 'high', 'low'];

/**
 * The header of a table whose first row is an event of UCDP GED, as some Candidate releases were published;
 * undefined for any other row.
 */
export function lostHeader(cells: readonly string[]): string | undefined {
  const cell = (name: string): string => cells[NAMES.indexOf(name)]?.trim() ?? '';
  const fits =
    cells.length === NAMES.length &&
    /^[1-3]$/.test(cell('type_of_violence')) &&
    WHOLE.every((name) => /^\d+$/.test(cell(name))) &&
    ['latitude', 'longitude'].every((name) => /^-?\d+(?:\.\d+)?$/.test(cell(name))) &&
    ['date_start', 'date_end'].every((name) => dayIn(cell(name), 'edtf') !== undefined);
  return fits ? GED : undefined;
}

const VALUE = /^(?:\d{4}-\d\d-\d\d\b.*|-?\d+\.\d+|https?:\/\/\S+)$/;

/** Whether what stands where the names of columns should are values: two or more days, fractions or addresses. */
export const holdsValues = (cells: readonly string[]): boolean =>
  cells.filter((text) => VALUE.test(text.trim())).length >= 2;
