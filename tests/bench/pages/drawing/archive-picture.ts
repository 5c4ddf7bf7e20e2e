import type { Answer } from '@/engine/engine.ts';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { FieldPainter } from './field-painter.ts';
import { makeMap } from './map.ts';
import { Panels } from './panels.ts';

/** Draws the answers of an archive. */
export class ArchivePicture {
  private readonly painter = new FieldPainter(makeMap(false));
  private readonly panels = new Panels();

  show({ field, histogram, ...answer }: Answer): void {
    const facets = countsOfFacets(answer);
    if (field !== undefined && field.kind !== 'rows') this.painter.show(field);
    if (histogram === undefined) return;
    this.panels.show(
      [facets.type, facets.actor, facets.origin].map((counts = []) =>
        counts.map(({ value, count }) => [value, count] as const),
      ),
      histogram,
    );
  }
}
