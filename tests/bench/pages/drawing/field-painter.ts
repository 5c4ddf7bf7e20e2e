import type L from 'leaflet';
import { FieldCanvas } from '@/features/map/field/field-canvas.ts';
import { resolveInk } from '@/features/map/field/ink.ts';
import type { LargeField } from '@/features/map/field/shapes.ts';
import '@/ui/theme/tokens.css';
import { COLOURS } from './map.ts';

function makeMeasure(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    const known = widths.get(key);
    if (known !== undefined || context === null) return known ?? 0;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}

const plain = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 });

/** Dateline's canvas on a map. */
export class FieldPainter {
  private readonly canvas = document.createElement('canvas');
  private readonly field: FieldCanvas;
  private readonly ink;
  private readonly numerals = {
    measure: makeMeasure(),
    family: 'sans-serif',
    write: (count: number) => plain.format(count),
    writeShort: (count: number) => compact.format(count),
  };

  constructor(map: L.Map) {
    this.canvas.style.position = 'absolute';
    map.createPane('field').append(this.canvas);
    this.ink = resolveInk(this.canvas, COLOURS);
    this.field = new FieldCanvas(map, this.canvas);
    this.field.connect();
  }

  show(field: LargeField): void {
    this.canvas.hidden = false;
    this.field.show({ field, ink: this.ink, numerals: this.numerals });
  }

  hide(): void {
    this.canvas.hidden = true;
  }
}
