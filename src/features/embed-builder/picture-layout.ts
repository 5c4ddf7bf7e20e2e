type XY = readonly [x: number, y: number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A careful guess: the picture is written where nothing can be measured. */
const CHARACTER_WIDTH = 0.56;

/** The width of a text in pixels, rather too wide than too narrow. */
export const widthOf = (text: string, size: number): number => text.length * size * CHARACTER_WIDTH;

/** Breaks a text into lines. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Where the place is. */
  readonly from: XY;
}

const APART = 20;
const ROOM = 24;

/** Where marks go: alone on their place, or around it where several share it. */
export function arrangeMarks(points: readonly XY[]): Spot[] {
  const groups: { readonly at: XY; readonly members: number[] }[] = [];
  for (const [index, point] of points.entries()) {
    const near = groups.find(({ at }) => Math.hypot(at[0] - point[0], at[1] - point[1]) < APART);
    if (near === undefined) groups.push({ at: point, members: [index] });
    else near.members.push(index);
  }
  const spots = new Map<number, Spot>();
  for (const { at: centre, members } of groups) {
    const radius = Math.max(18, (members.length * ROOM) / (2 * Math.PI));
    for (const [at, member] of members.entries()) {
      const from = points[member] ?? [0, 0];
      const angle = (at * 2 * Math.PI) / members.length - Math.PI / 2;
      const away = members.length === 1 ? 0 : radius;
      const [midX, midY] = members.length === 1 ? from : centre;
      const x = midX + away * Math.cos(angle);
      spots.set(member, { x, y: midY + away * Math.sin(angle), from });
    }
  }
  return points.map((from, at) => spots.get(at) ?? { x: from[0], y: from[1], from });
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

const LABEL = 13;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Puts each label beside its place where it covers nothing, the first ones first; the others are left out. */
export function placeLabels(
  wanted: readonly { readonly at: XY; readonly text: string }[],
  taken: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const boxes = [...taken];
  return wanted.flatMap(({ at: [x, y], text }): PlacedLabel[] => {
    const long = widthOf(text, LABEL);
    const tries: (PlacedLabel & { readonly left: number })[] = [
      { x: x + 14, y: y + 4, anchor: 'start', text, left: x + 14 },
      { x: x - 14, y: y + 4, anchor: 'end', text, left: x - 14 - long },
      { x, y: y - 16, anchor: 'middle', text, left: x - long / 2 },
      { x, y: y + 26, anchor: 'middle', text, left: x - long / 2 },
      { x, y: y - 36, anchor: 'middle', text, left: x - long / 2 },
      { x, y: y + 46, anchor: 'middle', text, left: x - long / 2 },
    ];
    for (const { left, ...label } of tries) {
      const box = { x: left - 2, y: label.y - LABEL, width: long + 4, height: LABEL + 5 };
      const fits =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      if (fits && !boxes.some((each) => overlap(each, box))) {
        boxes.push(box);
        return [label];
      }
    }
    return [];
  });
}
