import { useLocale } from 'use-intl';

const MEGABYTE = 1024 * 1024;

/** Writes an amount of bytes in the reader's language, in kB or MB. */
export function useByteWords(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => {
    const large = bytes >= MEGABYTE;
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: large && bytes < 10 * MEGABYTE ? 1 : 0,
    }).format(bytes / (large ? MEGABYTE : 1024));
  };
}
