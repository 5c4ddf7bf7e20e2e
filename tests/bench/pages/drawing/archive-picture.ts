import type { Answer } from '@/engine/engine.ts';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { painted } from '../steps.ts';
import { FieldPainter } from './field-painter.ts';
import { makeMap } from './map.ts';
import { Panels } from './panels.ts';

/** Draws the answers of an archive, as the explorer does: the map first, what stands beside it in a task of its own. */
export class ArchivePicture {
  private readonly painter = new FieldPainter(makeMap(false));
  private readonly panels = new Panels();

  async show({ field, histogram, ...answer }: Answer): Promise<void> {
    const facets = countsOfFacets(answer);
    if (field !== undefined && field.kind !== 'rows') this.painter.show(field);
    if (histogram === undefined) return;
    await painted();
    this.panels.show(
      [facets.type, facets.actor, facets.origin].map((counts = []) =>
        counts.map(({ value, count }) => [value, count] as const),
      ),
      histogram,
    );
  }
}
