import { useTranslations } from 'use-intl';
import {
  EVENT_TYPES,
  SUB_TYPES,
  EVENT_SUB_TYPES,
  type EventSubType,
} from '@/domain/dataset/vocabulary.ts';
import type { TablePreview } from '@/formats/table/mapping.ts';
import { useVocab } from '@/ui/text/use-words.ts';
import { setChoice, setType } from './mapping-edits.ts';
import type { DraftProps } from './MappingColumns.tsx';

interface MappingTypesProps extends DraftProps {
  readonly preview: TablePreview;
}

interface TypeSelectProps {
  readonly label: string;
  readonly value: EventSubType | undefined;
  /** What choosing nothing means; absent where something must be chosen. */
  readonly nothing?: string;
  readonly onChoose: (subType: EventSubType | undefined) => void;
}

function TypeSelect({ label, value, nothing, onChoose }: TypeSelectProps) {
  const vocab = useVocab();
  return (
    <label className="mapping-choice">
      <span>
        <bdi>{label}</bdi>
      </span>
      <select
        className="select"
        value={value ?? ''}
        onChange={({ target }) => onChoose(EVENT_SUB_TYPES.find((each) => each === target.value))}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {EVENT_TYPES.map((type) => (
          <optgroup key={type} label={vocab(`type.${type}`)}>
            {SUB_TYPES[type].map((subType) => (
              <option key={subType} value={subType}>
                {vocab(`subType.${subType}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What kind of event each word of the type column stands for. */
export function MappingTypes({ preview, draft, onDraft }: MappingTypesProps) {
  const t = useTranslations('importer');
  const { mapping } = draft;
  const words = mapping.columns.type === undefined ? [] : preview.typeWords;
  return (
    <details className="mapping-types" open={words.length > 0 && words.length <= 12}>
      <summary>{t('types', { count: words.length })}</summary>
      <div className="mapping-choices">
        {words.map((word) => (
          <TypeSelect
            key={word}
            label={word}
            value={mapping.types.find((each) => each.word === word)?.subType}
            nothing={t('likeOthers')}
            onChoose={(subType) => onDraft(setType(draft, word, subType))}
          />
        ))}
        <TypeSelect
          label={t('otherwise')}
          value={mapping.otherwise}
          onChoose={(subType) => {
            if (subType !== undefined) onDraft(setChoice(draft, 'otherwise', subType));
          }}
        />
      </div>
    </details>
  );
}
