import { useTranslations } from 'use-intl';

/** How a file was read where that is not a matter of course. In English, as the formats are. */
export function ImportNotes({ notes }: { readonly notes: readonly string[] }) {
  const t = useTranslations('importer');
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="import-notes">
      <h3 id="import-notes">{t('notes')}</h3>
      <ul className="import-problems" lang="en" dir="ltr">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
