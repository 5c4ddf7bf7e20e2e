import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { decisionsInMemory, pairKey } from '@/data/link-decisions.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { DuplicatesFile } from './compared-file.ts';
import { EventSide } from './EventSide.tsx';
import { actorsWithWords } from './shared-names.ts';
import { useDecisions } from './use-decisions.ts';
import { useDifferenceWords } from './use-difference-words.ts';
import type { PairPage } from './use-pairs.ts';
import { Verdict, type VerdictChoice } from './Verdict.tsx';

interface PairListProps {
  readonly page: PairPage;
  readonly a: DuplicatesFile;
  readonly b: DuplicatesFile;
  /** The rank of the first pair, from 1. */
  readonly start: number;
  readonly onOpenEvent: (fileId: string, eventId: string) => void;
}

/** Pairs of events side by side, each with what tells them apart and what is made of it. */
export function PairList({ page, a, b, start, onOpenEvent }: PairListProps) {
  const t = useTranslations('duplicates');
  const client = useQueryClient();
  const book = useMemo(() => decisionsInMemory(client), [client]);
  const decisions = useDecisions();
  const [wordsA, wordsB] = [useWords(page.a.story.index), useWords(page.b.story.index)];
  const summariesA = useSummaries(page.a.story.index, wordsA);
  const summariesB = useSummaries(page.b.story.index, wordsB);
  const sayDifferences = useDifferenceWords();
  return (
    <ol className="duplicates-list" start={start}>
      {page.pairs.map((pair) => {
        const [one, two] = [page.a.byRow.get(pair.a), page.b.byRow.get(pair.b)];
        if (one === undefined || two === undefined) return null;
        const refs = {
          a: { file: a.id, event: one.event.id },
          b: { file: b.id, event: two.event.id },
        };
        const { days, km, radiusKm, sharedWords } = pair;
        const key = pairKey(refs.a, refs.b);
        const decide = (verdict: VerdictChoice): void => {
          if (verdict === 'undecided') book.undecide(refs.a, refs.b);
          else book.decide({ ...refs, verdict, differences: { days, km, radiusKm, sharedWords } });
        };
        const shared = actorsWithWords(page.a.story.index, one, sharedWords).map(wordsA.actor);
        const names = wordsA.list(shared.length === 0 ? sharedWords : shared);
        const verdict = decisions.get(key)?.verdict ?? 'undecided';
        return (
          <li key={key} className={`duplicates-pair ${verdict}`}>
            <div className="duplicates-sides">
              <EventSide
                account={one}
                fileName={a.name}
                words={wordsA}
                summaries={summariesA}
                onOpen={() => onOpenEvent(a.id, one.event.id)}
              />
              <EventSide
                account={two}
                fileName={b.name}
                words={wordsB}
                summaries={summariesB}
                onOpen={() => onOpenEvent(b.id, two.event.id)}
              />
            </div>
            <div className="duplicates-foot">
              <p className="duplicates-differences">{sayDifferences(pair, names).join(' · ')}</p>
              <Verdict
                label={t('verdictOf', {
                  first: wordsA.plain(one.event.title),
                  second: wordsB.plain(two.event.title),
                })}
                value={verdict}
                onChange={decide}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
