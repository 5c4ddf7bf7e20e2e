import L from 'leaflet';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { dateline } from '../engines/dateline.ts';
import type { State } from '../state.ts';
import { FieldPainter } from './field-painter.ts';
import { COLOURS, frameOf, makeMap } from './map.ts';
import { Panels } from './panels.ts';
import type { Picture } from './picture.ts';

/** Dateline's engine and canvas on a Leaflet map; the frame is asked about on every move, as in the app. */
export function datelinePicture(): Picture {
  const map = makeMap(false);
  const painter = new FieldPainter(map);
  const marks = L.layerGroup().addTo(map);
  const panels = new Panels();
  const engine = dateline('passing');
  let days: State['days'];

  const draw = (): void => {
    engine.ask({ ...(days === undefined ? {} : { days }), frame: frameOf(map) });
    const answer = engine.answer();
    const { histogram } = answer;
    const facets = countsOfFacets(answer);
    marks.clearLayers();
    if (answer.field?.kind === 'rows') {
      painter.hide();
      for (const point of engine.pointsOf(answer.field.rows)) {
        L.circleMarker(point, { radius: 6, color: COLOURS[0] ?? '' }).addTo(marks);
      }
    } else if (answer.field !== undefined) {
      painter.show(answer.field);
    }
    if (histogram === undefined) return;
    panels.show(
      [facets.type, facets.actor, facets.origin].map((counts = []) =>
        counts.map(({ value, count }) => [value, count] as const),
      ),
      histogram,
    );
  };

  return {
    map,
    load: (raw) => {
      engine.load(raw);
      let pending: number | undefined;
      map.on('move zoom', () => {
        pending ??= requestAnimationFrame(() => {
          pending = undefined;
          draw();
        });
      });
    },
    show: (window) => {
      days = window;
      draw();
    },
  };
}
