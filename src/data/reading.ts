/** What reads texts that nobody has checked yet: a chunk of its own, fetched with the first such text. */
export { readCatalogueText } from '@/formats/catalogue.ts';
export { readDatelineText } from '@/formats/dateline-v1.ts';
