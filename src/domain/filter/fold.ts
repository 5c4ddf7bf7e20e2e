/**
 * Folds a text for searching: case, Latin diacritics and Arabic short vowels go, the letter variants that
 * Arabic writers use interchangeably (alef, final ya, ta marbuta) become one, and every run of anything
 * else than letters and digits becomes a blank.
 */
export function foldForSearch(text: string): string {
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
