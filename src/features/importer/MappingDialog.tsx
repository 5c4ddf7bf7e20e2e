import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { checkMapping, columnsKey } from '@/formats/table/mapped-check.ts';
import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';
import { Modal } from '@/ui/controls/Modal.tsx';
import { useFileWords, WithFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';
import { MappingChoices } from './MappingChoices.tsx';
import { MappingColumns } from './MappingColumns.tsx';
import { MappingDoubts } from './MappingDoubts.tsx';
import { doubtsOfRemembered, openDoubts, type MappingDraft } from './mapping-edits.ts';
import { recallMapping, rememberMapping } from './mapping-memory.ts';
import { MappingSample } from './MappingSample.tsx';
import { MappingTypes } from './MappingTypes.tsx';
import './mapping.css';

interface MappingDialogProps {
  readonly preview: TablePreview;
  readonly locale: string;
  readonly onConfirm: (mapping: TableMapping) => void;
  readonly onClose: () => void;
}

const NOTHING: ReadonlySet<never> = new Set();

function MappingForm({ preview, locale, onConfirm, onClose }: MappingDialogProps) {
  const t = useTranslations('importer');
  const { say } = useFileWords();
  const guess = { ...preview.guess, sourceName: t('authorOf', { name: preview.fileName }) };
  const key = columnsKey(preview.columns);
  const [remembered, setRemembered] = useState(() => {
    const known = recallMapping(key);
    return known !== undefined && checkMapping(known.mapping, preview.columns).length === 0
      ? known
      : undefined;
  });
  const [draft, setDraft] = useState<MappingDraft>({
    mapping: remembered?.mapping ?? guess,
    settled: NOTHING,
  });
  const asked =
    remembered === undefined ? preview.doubts : doubtsOfRemembered(remembered.mapping, preview);
  const doubts = openDoubts(draft, asked);
  const faults = checkMapping(draft.mapping, preview.columns);
  const confirm = (): void => {
    rememberMapping(key, { mapping: draft.mapping, at: Date.now() });
    onConfirm(draft.mapping);
  };
  const guessAnew = (): void => {
    setRemembered(undefined);
    setDraft({ mapping: guess, settled: NOTHING });
  };
  return (
    <Modal
      title={t('mapTitle', { name: preview.fileName })}
      closeLabel={t('dismiss')}
      className="mapping-modal"
      keepsOpen
      onClose={onClose}
    >
      <div className="mapping">
        <p>
          {preview.lacks === undefined
            ? t('mapIntro')
            : t('mapLacks', {
                format: preview.lacks.format,
                columns: preview.lacks.columns.join(', '),
              })}
        </p>
        {remembered !== undefined && (
          <p className="mapping-remembered">
            {t('remembered', {
              date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(remembered.at),
            })}{' '}
            <button type="button" className="link" onClick={guessAnew}>
              {t('guessAnew')}
            </button>
          </p>
        )}
        <MappingColumns preview={preview} draft={draft} onDraft={setDraft} />
        <MappingChoices draft={draft} onDraft={setDraft} />
        <MappingDoubts doubts={doubts} draft={draft} onDraft={setDraft} />
        <MappingTypes preview={preview} draft={draft} onDraft={setDraft} />
        <MappingSample preview={preview} mapping={draft.mapping} />
        {faults.length > 0 && (
          <ul className="mapping-faults" role="alert">
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>
                <SaidText said={say('mappingFaults', fault)} />
              </li>
            ))}
          </ul>
        )}
        <p className="mapping-ways">
          <button
            type="button"
            className="button primary"
            disabled={faults.length > 0 || doubts.length > 0}
            onClick={confirm}
          >
            {t('import')}
          </button>
          <span className="quiet" role="status">
            {doubts.length > 0 && t('stillOpen', { count: doubts.length })}
          </span>
        </p>
      </div>
    </Modal>
  );
}

/** Asks the owner of a table what its columns say, beside the first events as they will become. */
export function MappingDialog(props: MappingDialogProps) {
  return (
    <WithFileWords>
      <MappingForm {...props} />
    </WithFileWords>
  );
}
