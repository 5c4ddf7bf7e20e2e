import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Claim } from '@/domain/dataset/schema.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { useVocab, useWords, type Words } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { buildMatrix } from './build-matrix.ts';
import './matrix.css';

export interface MatrixTableProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  /** How many events are shown in all; `shown` may be only the first of them. */
  readonly total: number;
  readonly colouring: Colouring;
  readonly onOpenClaim: (claim: Claim) => void;
}

/** Every origin against every event shown, each cell a way to the claim. */
export function MatrixTable({ story, shown, total, colouring, onOpenClaim }: MatrixTableProps) {
  const t = useTranslations('matrix');
  const words = useWords(story.index);
  const { origins, rows } = buildMatrix(story, shown);
  return (
    <>
      <p className="matrix-intro">
        {rows.length === 0 ? t('empty') : t('intro')}
        {total > rows.length && ` ${t('first', { count: rows.length, total })}`}
      </p>
      {rows.length > 0 && (
        // What scrolls must be reachable by keyboard, or half the table is out of reach.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="matrix-scroll" aria-label={t('title')} tabIndex={0}>
          <table className="matrix">
            <thead>
              <tr>
                <th scope="col">{t('event')}</th>
                {origins.map((key) => (
                  <th key={key} scope="col">
                    {words.origin(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ account, cells }) => (
                <tr key={account.event.id}>
                  <th scope="row">
                    <span className="matrix-event">
                      <Mark
                        type={account.event.type}
                        standing={account.assessment.standing}
                        colour={colouring.colourOf(account)}
                        size={20}
                      />
                      {words.plain(account.event.title)}
                    </span>
                  </th>
                  {cells.map((claims, at) => (
                    <td key={origins[at]}>
                      <Cell
                        claims={claims}
                        origin={words.origin(origins[at] ?? '')}
                        event={words.plain(account.event.title)}
                        words={words}
                        onOpenClaim={onOpenClaim}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

interface CellProps {
  readonly claims: readonly Claim[];
  readonly origin: string;
  readonly event: string;
  readonly words: Words;
  readonly onOpenClaim: (claim: Claim) => void;
}

function Cell({ claims, origin, event, words, onOpenClaim }: CellProps) {
  const t = useTranslations('matrix');
  const vocab = useVocab();
  const [first] = claims;
  if (first === undefined) {
    return (
      <span className="silent">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('silent')}</span>
      </span>
    );
  }
  const acts = [...new Set(claims.map(({ act }) => act))];
  const times = claims.length > 1 ? ` ×${words.number(claims.length)}` : '';
  const said = `${words.list(acts.map((act) => vocab(`act.${act}`)))}${times}`;
  return (
    <button
      type="button"
      className={`cell ${acts.includes('denies') ? 'denies' : ''}`}
      aria-label={t('cell', { origin, acts: said, event })}
      onClick={() => onOpenClaim(first)}
    >
      {said}
    </button>
  );
}
