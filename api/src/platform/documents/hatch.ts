export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Strokes from lower left to upper right inside a box, `gap` apart along its edges. They lie on one grid for the whole
 * page, so neighbouring bars match; drawn as lines, because a pattern fill is not the same in every viewer.
 */
export function hatch({ x, y, width, height }: Box, gap: number): Stroke[] {
  const strokes: Stroke[] = [];
  const last = x + width + y + height;
  for (let sum = Math.ceil((x + y) / gap) * gap; sum < last; sum += gap) {
    const left = Math.max(x, sum - y - height);
    const right = Math.min(x + width, sum - y);
    if (right > left) strokes.push([left, sum - left, right, sum - right]);
  }
  return strokes;
}
