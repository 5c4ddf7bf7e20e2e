import { stackHistogram } from '@/features/timeline/stack.ts';
import type { Histogram } from '@/engine/engine.ts';
import { BINS } from '../state.ts';
import { COLOURS } from './map.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LISTED = 12;
const HEIGHT = 120;

/** The lists of facets and the histogram, drawn the same way for every engine. */
export class Panels {
  private readonly lines: HTMLElement[];
  private readonly svg = document.createElementNS(SVG, 'svg');
  private drawn: Histogram | undefined;

  constructor() {
    const list = document.createElement('ul');
    Object.assign(list.style, {
      position: 'absolute',
      insetBlock: '0',
      insetInlineEnd: '0',
      zIndex: '1000',
      background: 'white',
    });
    this.lines = Array.from({ length: 3 * LISTED }, () =>
      list.appendChild(document.createElement('li')),
    );
    this.svg.setAttribute('viewBox', `0 0 ${BINS.count} ${HEIGHT}`);
    Object.assign(this.svg.style, {
      position: 'absolute',
      bottom: '0',
      width: '900px',
      height: '120px',
      zIndex: '1000',
    });
    document.body.append(list, this.svg);
  }

  /** @param facets for each, names and counts, the commonest first */
  show(facets: readonly (readonly (readonly [string, number])[])[], histogram: Histogram): void {
    facets.forEach((counts, facet) => {
      counts.slice(0, LISTED).forEach(([name, count], at) => {
        const line = this.lines[facet * LISTED + at];
        if (line !== undefined) line.textContent = `${name} ${count}`;
      });
    });
    if (histogram === this.drawn) return;
    this.drawn = histogram;
    const { layers, dated } = stackHistogram(histogram, (code) => COLOURS[code] ?? 'grey');
    const most = dated.reduce((high, count) => Math.max(high, count), 1);
    const paths = layers.map((layer) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', layer.dated);
      path.setAttribute('fill', layer.css);
      path.setAttribute('transform', `matrix(1 0 0 ${-HEIGHT / most} 0 ${HEIGHT})`);
      return path;
    });
    this.svg.replaceChildren(...paths);
  }
}
