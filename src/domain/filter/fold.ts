/**
 * Folds a text for searching: case, Latin diacritics and Arabic short vowels go, the letter variants that
 * Arabic writers use interchangeably (alef, final ya, ta marbuta) become one, and every run of anything
 * else than letters and digits becomes a blank.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
