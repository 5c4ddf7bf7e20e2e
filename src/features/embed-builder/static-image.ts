import { escapeMarkup } from '@/formats/markup.ts';
import type { EventType } from '@/domain/dataset/vocabulary.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Standing } from '@/domain/standing/assess.ts';
import { fillOfStanding, markGeometry } from '@/ui/marks/geometry.ts';
import { featuresPath, fitAreas, type Projection } from './picture-ground.ts';
import { arrangeMarks, placeLabels, widthOf, wrap, type PlacedLabel } from './picture-layout.ts';
import type { Ground } from './picture-loading.ts';

export interface PictureMark {
  readonly type: EventType;
  readonly standing: Standing;
  /** A CSS colour, or a token as `var(--name)`. */
  readonly colour: string;
}

export interface Picture {
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly title: string;
  /** As-of date, revision, number of events. */
  readonly facts: string;
  readonly marks: readonly (PictureMark & { readonly point: LonLat; readonly radiusKm: number })[];
  readonly legend: readonly { readonly mark?: PictureMark; readonly label: string }[];
  /** Sources, licence, credit of the basemap: a paragraph each. */
  readonly notes: readonly string[];
  /** In order of importance. */
  readonly labels: readonly { readonly point: LonLat; readonly text: string }[];
}

/** The literal colour of a token's name. */
export type Ink = (token: string) => string;

const WIDTH = 960;
const MAP_HEIGHT = 560;
const PAD = 24;
const HALF = 9;
const FONT = "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'Noto Sans Arabic', sans-serif";

const round = (value: number): number => Math.round(value * 10) / 10;

function markMarkup({ type, standing, colour }: PictureMark, at: string, ink: Ink): string {
  const fill = fillOfStanding(standing);
  const { outline, solid, hatching } = markGeometry(type, fill, HALF);
  const paint = escapeMarkup(colour);
  return [
    `<g transform="translate(${at})">`,
    `<path d="${outline}" fill="${ink('--surface')}"/>`,
    solid === '' ? '' : `<path d="${solid}" fill="${paint}"/>`,
    hatching === '' ? '' : `<path d="${hatching}" fill="none" stroke="${paint}"/>`,
    `<path d="${outline}" fill="none" stroke="${paint}" stroke-width="2" stroke-linejoin="round"${fill === 'dashed' ? ' stroke-dasharray="2.5 2"' : ''}/>`,
    '</g>',
  ].join('');
}

function groundMarkup(projection: Projection, { region, world }: Ground, ink: Ink): string {
  const area = (path: string, token: string): string =>
    path === '' ? '' : `<path d="${path}" fill="${ink(token)}"/>`;
  const line = (path: string, token: string, width: number, dashes = ''): string =>
    path === ''
      ? ''
      : `<path d="${path}" fill="none" stroke="${ink(token)}" stroke-width="${width}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`;
  const { width, height } = projection;
  const outlines =
    world === undefined
      ? ''
      : area(featuresPath(projection, [world.land]), '--land') +
        area(featuresPath(projection, [world.lakes]), '--water') +
        line(featuresPath(projection, [world.borders]), '--border', 1, '7 3 1.5 3');
  return [
    `<rect width="${width}" height="${height}" fill="${ink('--water')}"/>`,
    outlines,
    area(featuresPath(projection, [region.land]), '--land'),
    line(featuresPath(projection, [region.minorBorders]), '--border-minor', 0.8),
    area(featuresPath(projection, region.lakes), '--water'),
    line(featuresPath(projection, region.rivers), '--river', 1.6),
    line(featuresPath(projection, region.borders), '--border', 1.2, '7 3 1.5 3'),
  ].join('\n');
}

const labelMarkup = ({ x, y, anchor, text }: PlacedLabel, ink: Ink): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="13" fill="${ink('--map-label')}" stroke="${ink('--land')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escapeMarkup(text)}</text>`;

/** A picture of the map as SVG that needs nothing around it. */
export function writePicture(picture: Picture, ground: Ground, ink: Ink): string {
  const isRtl = picture.dir === 'rtl';
  const start = isRtl ? WIDTH - PAD : PAD;
  const inward = isRtl ? -1 : 1;
  const row = (text: string, y: number, size: number, token: string, weight = 400): string =>
    `<text x="${start}" y="${y}" direction="${picture.dir}" font-size="${size}" font-weight="${weight}" fill="${ink(token)}">${escapeMarkup(text)}</text>`;

  const titles = wrap(picture.title, 22, WIDTH - 2 * PAD);
  const mapTop = 28 + titles.length * 28 + 28;
  const projection = fitAreas(picture.marks, WIDTH, MAP_HEIGHT);
  const spots = arrangeMarks(picture.marks.map(({ point }) => projection.toPixel(point)));
  const discs = new Set<string>();
  for (const { point, radiusKm } of picture.marks) {
    const [x, y] = projection.toPixel(point);
    if (radiusKm > 0) {
      discs.add(
        `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radiusKm * projection.perKm(point[1]))}" fill="${ink('--accent')}" fill-opacity=".07" stroke="${ink('--accent')}" stroke-opacity=".7" stroke-dasharray="3 2.5"/>`,
      );
    }
  }
  const labels = placeLabels(
    picture.labels.map(({ point, text }) => ({ at: projection.toPixel(point), text })),
    spots.map(({ x, y }) => ({ x: x - 12, y: y - 12, width: 24, height: 24 })),
    projection,
  );

  let [x, y] = [0, mapTop + MAP_HEIGHT + 30];
  const legend = picture.legend.map(({ mark, label }) => {
    const width = 26 + widthOf(label, 13) + 20;
    if (x > 0 && x + width > WIDTH - 2 * PAD) [x, y] = [0, y + 26];
    const left = start + inward * x;
    x += width;
    const sample =
      mark === undefined
        ? `<circle cx="${left + inward * 9}" cy="${y - 4}" r="9" fill="${ink('--accent')}" fill-opacity=".12" stroke="${ink('--accent')}" stroke-dasharray="3 2.5"/>`
        : markMarkup(mark, `${round(left + inward * 9)},${y - 4}`, ink);
    return `${sample}<text x="${round(left + inward * 26)}" y="${y}" direction="${picture.dir}" font-size="13" fill="${ink('--ink')}">${escapeMarkup(label)}</text>`;
  });
  y += 16;
  const notes = picture.notes.flatMap((note) =>
    wrap(note, 12, WIDTH - 2 * PAD).map((line) => {
      y += 18;
      return row(line, y, 12, '--ink-2');
    }),
  );
  const height = y + PAD;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${picture.lang}" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}" role="img">`,
    `<title>${escapeMarkup(picture.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="${ink('--surface')}"/>`,
    ...titles.map((line, at) => row(line, 42 + at * 28, 22, '--ink', 600)),
    row(picture.facts, 42 + titles.length * 28 - 4, 13, '--ink-2'),
    `<svg x="0" y="${mapTop}" width="${WIDTH}" height="${MAP_HEIGHT}" viewBox="0 0 ${WIDTH} ${MAP_HEIGHT}">`,
    groundMarkup(projection, ground, ink),
    ...discs,
    ...spots.map(
      ({ x: toX, y: toY, from: [fromX, fromY] }) =>
        `<path d="M${round(fromX)},${round(fromY)}L${round(toX)},${round(toY)}" stroke="${ink('--ink-2')}" stroke-width=".8"/>`,
    ),
    ...labels.map((label) => labelMarkup(label, ink)),
    ...picture.marks.map((mark, at) => {
      const spot = spots[at];
      return spot === undefined ? '' : markMarkup(mark, `${round(spot.x)},${round(spot.y)}`, ink);
    }),
    '</svg>',
    ...legend,
    ...notes,
    '</svg>',
  ].join('\n');
}
