import { useTranslations } from 'use-intl';
import type { Reading } from '@/archive/readings.ts';

interface EncodingChoiceProps {
  readonly readings: readonly Reading[];
  readonly onChoose: ((encoding: string) => void) | undefined;
}

/** Words of a file as they read in each encoding that it may be in: who knows them picks the one that is right. */
export function EncodingChoice({ readings, onChoose }: EncodingChoiceProps) {
  const t = useTranslations('importer');
  return (
    <div className="import-readings">
      <p>{t('whichReading')}</p>
      <ul>
        {readings.map(({ encoding, words }) => (
          <li key={encoding}>
            <button type="button" className="button" onClick={() => onChoose?.(encoding)}>
              <bdi>{words.join(' · ')}</bdi>
              <span className="quiet">
                <bdi>{encoding}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
