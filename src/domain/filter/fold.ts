/**
 * Folds a text for searching: case, Latin diacritics and Arabic short vowels go, the letter variants that
 * Arabic writers use interchangeably (alef, final ya, ta marbuta) become one, and every run of anything
 * else than letters and digits becomes a blank.
 */
export function foldForSearch(text: string): string {
  // What the rest makes of plain letters, in a third of the time.
  if (/^[ -~]*$/.test(text)) {
    return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
  }
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
