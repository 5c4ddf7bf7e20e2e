import { isoText, padTwo, padYear } from './days.ts';
import type { Edtf, EdtfEnd, EdtfSingle } from './types.ts';

function bareText(value: EdtfSingle): string {
  switch (value.kind) {
    case 'year':
      return Math.abs(value.year) > 9999 ? `Y${value.year}` : padYear(value.year);
    case 'month':
      return isoText({ ...value, day: 1 }).slice(0, -3);
    case 'day':
      return isoText(value);
    case 'season':
      return `${padYear(value.year)}-${value.season}`;
    case 'decade':
      return `${padYear(value.first).slice(0, -1)}X`;
    case 'century':
      return `${padYear(value.first).slice(0, -2)}XX`;
    case 'unspecified': {
      const month = value.month === null ? 'XX' : padTwo(value.month);
      return `${padYear(value.year)}-${month}${value.unit === 'day' ? '-XX' : ''}`;
    }
    case 'datetime': {
      const time = [value.hour, value.minute, value.second].map(padTwo).join(':');
      return `${isoText(value)}T${time}${value.offset ?? ''}`;
    }
  }
}

function endText(end: EdtfEnd | EdtfSingle): string {
  if (typeof end === 'string') {
    return end === 'open' ? '..' : '';
  }
  return bareText(end) + (end.kind === 'datetime' ? '' : (end.qualifier ?? ''));
}

/** The EDTF text of a value; for a value that was read, exactly the text it was read from. */
export function serializeEdtf(value: Edtf): string {
  return value.kind === 'interval'
    ? `${endText(value.start)}/${endText(value.end)}`
    : endText(value);
}
