import { useFormatter, useTranslations } from 'use-intl';
import { leastKm, type Differences } from '@/domain/match/differences.ts';

/** Nearer than this the middles of two areas are one point, given how coordinates are rounded. */
const ONE_POINT_KM = 0.05;

/** Says in what two events differ: days, distance, actors. */
export function useDifferenceWords(): (differences: Differences, names: string) => string[] {
  const t = useTranslations('duplicates');
  const format = useFormatter();
  const distance = (km: number): string =>
    t('km', { km: format.number(km, { maximumFractionDigits: km < 10 ? 1 : 0 }) });

  const when = ({ days: { least, most } }: Differences): string => {
    if (!Number.isFinite(most)) return least === 0 ? t('openDates') : t('daysAtLeast', { least });
    if (most === 0) return t('sameDay');
    if (least === most) return t('days', { count: most });
    return least === 0 ? t('datesOverlap', { most }) : t('daysBetween', { least, most });
  };

  const where = (differences: Differences): string => {
    const { km, radiusKm } = differences;
    if (km < ONE_POINT_KM) {
      return radiusKm === 0 ? t('samePlace') : t('sameArea', { distance: distance(radiusKm) });
    }
    const apart = distance(km);
    if (radiusKm === 0) return t('apart', { distance: apart });
    return leastKm(differences) === 0
      ? t('apartWithin', { distance: apart })
      : t('apartBeyond', { distance: apart });
  };

  return (differences, names) => [
    when(differences),
    where(differences),
    names === '' ? t('noSharedActor') : t('sharedActor', { names }),
  ];
}
