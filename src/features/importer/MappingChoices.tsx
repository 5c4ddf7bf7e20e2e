import { useTranslations } from 'use-intl';
import type { TableMapping } from '@/formats/table/mapping.ts';
import { setChoice } from './mapping-edits.ts';
import type { DraftProps } from './MappingColumns.tsx';

const DATES = ['edtf', 'day-first', 'month-first', 'serial', 'unix'] as const;
const DECIMALS = ['point', 'comma'] as const;
const ORDERS = ['lat-lon', 'lon-lat'] as const;
const SEPARATORS = [';', ',', '|', 'none'] as const;

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string>({ label, value, options, nameOf, onChoose }: ChoiceProps<T>) {
  return (
    <label className="mapping-choice">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={({ target }) => {
          const option = options.find((each) => each === target.value);
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How dates, numbers and sources are written. */
export function MappingChoices({ draft, onDraft }: DraftProps) {
  const t = useTranslations('importer');
  const { mapping } = draft;
  const set = <K extends Exclude<keyof TableMapping, 'columns' | 'types'>>(
    key: K,
    value: TableMapping[K],
  ): void => onDraft(setChoice(draft, key, value));
  return (
    <div className="mapping-choices">
      <Choice
        label={t('dates')}
        value={mapping.dates}
        options={DATES}
        nameOf={(option) => t(`dateOrders.${option}`)}
        onChoose={(option) => set('dates', option)}
      />
      <Choice
        label={t('decimal')}
        value={mapping.decimal}
        options={DECIMALS}
        nameOf={(option) => t(`decimals.${option}`)}
        onChoose={(option) => set('decimal', option)}
      />
      {mapping.columns.coordinates !== undefined && (
        <Choice
          label={t('order')}
          value={mapping.coordinates}
          options={ORDERS}
          nameOf={(option) => t(`orders.${option}`)}
          onChoose={(option) => set('coordinates', option)}
        />
      )}
      <label className="mapping-choice">
        <span>{t('sourceName')}</span>
        <input
          type="text"
          className="search-box"
          value={mapping.sourceName}
          maxLength={200}
          onChange={({ target }) => set('sourceName', target.value)}
        />
      </label>
      {mapping.columns.source !== undefined && (
        <Choice
          label={t('separator')}
          value={mapping.sourceSeparator}
          options={SEPARATORS}
          nameOf={(option) => (option === 'none' ? t('noSeparator') : option)}
          onChoose={(option) => set('sourceSeparator', option)}
        />
      )}
    </div>
  );
}
