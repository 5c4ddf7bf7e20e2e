import { useTranslations } from 'use-intl';
import type { ImportNote } from '@/formats/import-notes.ts';
import { useFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';

/** How a file was read where that is not a matter of course. */
export function ImportNotes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const t = useTranslations('importer');
  const { say } = useFileWords();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="import-notes">
      <h3 id="import-notes">{t('notes')}</h3>
      <ul className="import-problems">
        {notes.map((note) => (
          <li key={JSON.stringify(note)}>
            <SaidText said={say('notes', note)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
