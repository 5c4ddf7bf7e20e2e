const MIDNIGHT = 'T00:00:00.000Z';
const SAFE_EXPONENT = /e/;

/**
 * A moment as ISO 8601. Midnight is written as a day: tables of days are often stored as times, and a time
 * that nobody stated must not appear. Empty for a date out of range.
 * @param utc whether the zone is known to be UTC; without, no zone is written
 */
export function dateText(date: Date, utc: boolean): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  if (iso.endsWith(MIDNIGHT)) return iso.slice(0, -MIDNIGHT.length);
  return `${iso.slice(0, -5)}${utc ? 'Z' : ''}`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  if (!SAFE_EXPONENT.test(text)) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(20).replace(/\.?0+$/, '');
}

/** A value as the text of a cell: plain numbers, ISO dates, lists joined by `; `; other objects as JSON. */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return numberText(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      break;
    default:
      return '';
  }
  if (value === null) return '';
  if (value instanceof Date) return dateText(value, true);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items: unknown[] = Array.isArray(value) ? value : Array.from(Object.values(value));
    return items.some(
      (item) => typeof item === 'object' && item !== null && !(item instanceof Date),
    )
      ? JSON.stringify(items)
      : items.map(cellText).join('; ');
  }
  return JSON.stringify(value);
}
