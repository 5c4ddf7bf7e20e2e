import { useTranslations } from 'use-intl';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';

export type VerdictChoice = 'same' | 'different' | 'undecided';

interface VerdictProps {
  readonly label: string;
  readonly value: VerdictChoice;
  readonly onChange: (value: VerdictChoice) => void;
}

const CHOICES: readonly VerdictChoice[] = ['same', 'different', 'undecided'];

/** What somebody makes of a pair. */
export function Verdict({ label, value, onChange }: VerdictProps) {
  const t = useTranslations('duplicates');
  const name = useUniqueId();
  return (
    <fieldset className="duplicates-verdict">
      <legend className="sr-only">{label}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {t(`verdict.${choice}`)}
        </label>
      ))}
    </fieldset>
  );
}
