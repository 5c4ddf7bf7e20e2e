import { useTranslations } from 'use-intl';
import { TABLE_FIELDS, type TablePreview } from '@/formats/table/mapping.ts';
import { useFileWords } from '@/ui/i18n/file-words.tsx';
import { fieldOf, setColumn, type MappingDraft } from './mapping-edits.ts';

export interface DraftProps {
  readonly draft: MappingDraft;
  readonly onDraft: (draft: MappingDraft) => void;
}

interface MappingColumnsProps extends DraftProps {
  readonly preview: TablePreview;
}

/** The first rows of the table, with what each column is said to be above it. */
export function MappingColumns({ preview, draft, onDraft }: MappingColumnsProps) {
  const t = useTranslations('importer');
  const { fields } = useFileWords();
  const { columns, rows } = preview;
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="mapping-scroll" dir="auto" aria-label={t('columns')} tabIndex={0}>
      <table className="mapping-table">
        <thead>
          <tr>
            {columns.map((column, at) => (
              // Two columns can have one name, which the check then complains of.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col">
                <span className="mapping-column">{column}</span>
                <select
                  className="select"
                  aria-label={t('columnIs', { column })}
                  value={fieldOf(draft.mapping, column) ?? ''}
                  onChange={({ target }) => {
                    const field = TABLE_FIELDS.find((each) => each === target.value);
                    onDraft(setColumn(draft, column, field));
                  }}
                >
                  <option value="">{t('notUsed')}</option>
                  {TABLE_FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {fields[field]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 4).map((cells, row) => (
            // Rows are what they are by their position.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {columns.map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at}>
                  <bdi>{cells[at]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
