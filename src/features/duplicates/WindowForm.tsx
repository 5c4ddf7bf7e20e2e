import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Windows } from '@/domain/match/near-rows.ts';
import type { DuplicatesFile } from './compared-file.ts';

const MOST = { days: 7, km: 100 } as const;

interface WindowFormProps {
  readonly others: readonly DuplicatesFile[];
  readonly other: string;
  readonly onOther: (id: string) => void;
  readonly windows: Windows;
  readonly onWindows: (windows: Windows) => void;
}

/** Which file to compare with, and how far apart events may lie. */
export function WindowForm({ others, other, onOther, windows, onWindows }: WindowFormProps) {
  const t = useTranslations('duplicates');
  return (
    <div className="duplicates-form">
      <label>
        {t('compareWith')}
        <select
          className="select"
          value={other}
          disabled={others.length < 2}
          onChange={({ target }) => onOther(target.value)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {(['days', 'km'] as const).map((unit) => (
        <WindowInput
          key={unit}
          label={t(`window.${unit}`)}
          most={MOST[unit]}
          value={windows[unit]}
          onChange={(value) => onWindows({ ...windows, [unit]: value })}
        />
      ))}
    </div>
  );
}

interface WindowInputProps {
  readonly label: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Keeps what is being typed; passes on whole numbers within the bounds alone. */
function WindowInput({ label, most, value, onChange }: WindowInputProps) {
  const [text, setText] = useState(String(value));
  return (
    <label>
      {label}
      <input
        className="duplicates-number"
        type="number"
        min={0}
        max={most}
        step={1}
        required
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (target.validity.valid) onChange(target.valueAsNumber);
        }}
        onBlur={() => setText(String(value))}
      />
    </label>
  );
}
