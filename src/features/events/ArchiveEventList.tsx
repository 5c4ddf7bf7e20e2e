import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { RowList } from '@/engine/engine.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { Credits } from './Credits.tsx';
import type { ListPage } from './EventPage.tsx';
import { NoEvents } from './NoEvents.tsx';
import { PagedList } from './PagedList.tsx';
import './events.css';

export interface ArchiveEventListProps {
  /** Head of the archive: whose work it is. */
  readonly dataset: Dataset;
  /** How many events there are in all. */
  readonly total: number;
  /** How many are shown, absent as long as that is not known; and how many the account in view leaves out. */
  readonly shown: number | undefined;
  readonly ghosts: number;
  /** Name of the origin whose account this is; absent for all. */
  readonly teller?: string | undefined;
  /** Changes with every change of the lists. */
  readonly revision: number;
  /** Some events of a list in its order: `from` up to, not including, `to`. */
  readonly load: (list: RowList, from: number, to: number) => Promise<ListPage>;
  readonly selected?: string | undefined;
  /** Position of the selected event among the shown ones; absent where it is not there or not known yet. */
  readonly selectedRank?: number | undefined;
  readonly lit?: string | undefined;
  readonly colouring: Pick<Colouring, 'colourOf'>;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  readonly onClear: () => void;
}

/** The events of an archive that are shown, as a list that fetches what is in sight. */
export const ArchiveEventList = memo(function ArchiveEventList(props: ArchiveEventListProps) {
  const { dataset, total, shown, ghosts, teller, revision, load, selectedRank, onClear } = props;
  const { selected, lit, colouring, onSelect, onLight } = props;
  const t = useTranslations('events');
  const shared = { revision, selected, lit, colouring, onSelect, onLight };
  return (
    <section id="events" className="events" aria-label={t('title')} tabIndex={-1}>
      {shown === 0 && <NoEvents isEmpty={total === 0} onClear={onClear} />}
      <PagedList
        {...shared}
        className=""
        total={shown ?? 0}
        selectedRank={selectedRank}
        load={async (from, to) => load('shown', from, to)}
      />
      {ghosts > 0 && teller !== undefined && (
        <>
          <h2 className="events-ghosts">{t('ghosts', { name: teller })}</h2>
          <PagedList
            {...shared}
            className="ghosts"
            total={ghosts}
            load={async (from, to) => load('ghosts', from, to)}
          />
        </>
      )}
      <Credits dataset={dataset} />
    </section>
  );
});
