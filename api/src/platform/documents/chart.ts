import { CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { hatch, type Box } from './hatch';

use([CustomChart, GridComponent, SVGRenderer]);

export interface ChartBar {
  /** Under the bar. */
  readonly label: string;
  /** Null for a hidden count: no bar, but words in its place. */
  readonly value: number | null;
  /** "< 5", or a dash for a count hidden for another's sake. */
  readonly hiddenLabel: string;
}

export interface BarChart {
  /** The finding, for whoever hears the picture; it is not drawn. */
  readonly title: string;
  readonly bars: readonly ChartBar[];
  /** The bar that the page is about. */
  readonly solid: number;
  readonly width: number;
  readonly height: number;
}

const INK = '#000';
const FONT = 'Roboto, sans-serif';
const GAP = 5.2;
const STROKE = 0.75;
const TOP = 20;
const WIDTH_OF_BAR = 0.74;
const BOTTOM = 20;
const VALUE_SIZE = 11;
const LABEL_SIZE = 9.5;

/** Bars in black and white, base line at zero, as SVG; the same bars always give the same text. */
export function barChartSvg(chart: BarChart): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: chart.width, height: chart.height });
  try {
    canvas.setOption(optionOf(chart));
    return steady(canvas.renderToSVGString(), chart.title);
  } finally {
    canvas.dispose();
  }
}

/** The library numbers its charts through the life of the process; a document must not tell how many came before. */
function steady(svg: string, title: string): string {
  const text = title.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return svg
    .replace(/\bzr\d+-/g, 'zr-')
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, rules: string) => attributesOf(rules))
    .replace(/^<svg ([^>]*)>/, `<svg role="img" $1>\n<title>${text}</title>`);
}

/** A content policy drops a style in an attribute; the same words as attributes of their own it lets pass. */
function attributesOf(rules: string): string {
  return rules
    .split(';')
    .map((rule) => rule.split(':'))
    .map(([name, value]) => (name && value ? ` ${name}="${value}"` : ''))
    .join('');
}

function optionOf(chart: BarChart): EChartsCoreOption {
  const highest = Math.max(1, ...chart.bars.map((bar) => bar.value ?? 0));
  return {
    animation: false,
    grid: { left: 0.5, right: 0.5, top: TOP, bottom: BOTTOM },
    xAxis: {
      type: 'category',
      data: chart.bars.map((_, at) => at),
      axisTick: { show: false },
      axisLabel: { show: false },
      axisLine: { lineStyle: { color: INK, width: 1, cap: 'butt' } },
    },
    yAxis: { type: 'value', min: 0, max: highest, show: false },
    series: [
      {
        type: 'custom',
        data: chart.bars.map((bar, at) => [at, bar.value ?? 0]),
        renderItem: (_: unknown, plot: Plot) => drawnBar(chart, plot),
      },
    ],
  };
}

/** What the library hands to a series that draws itself. */
interface Plot {
  value(dimension: number): number;
  coord(point: readonly [number, number]): number[];
  size(lengths: readonly [number, number]): number[];
}

function drawnBar(chart: BarChart, plot: Plot): object {
  const at = plot.value(0);
  const bar = chart.bars[at]!;
  const [middle = 0, top = 0] = plot.coord([at, bar.value ?? 0]);
  const [, floor = 0] = plot.coord([at, 0]);
  const width = (plot.size([1, 0])[0] ?? 0) * WIDTH_OF_BAR;
  const box = { x: middle - width / 2, y: top, width, height: floor - top };
  const now = at === chart.solid;
  return {
    type: 'group',
    children: [
      ...(bar.value ? bodyOf(box, now) : []),
      text(bar.label, middle, floor + 13, LABEL_SIZE, now),
      ...overBar(chart, at).map((words) => text(words, middle, top - 8, VALUE_SIZE, now)),
    ],
  };
}

function bodyOf(box: Box, solid: boolean): object[] {
  const frame = { type: 'rect', shape: box, style: { fill: solid ? INK : 'none', stroke: INK, lineWidth: STROKE } };
  if (solid) return [frame];
  const pathData = hatch(box, GAP)
    .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join('');
  const strokes = { type: 'path', shape: { pathData }, style: { fill: 'none', stroke: INK, lineWidth: STROKE } };
  return pathData ? [strokes, frame] : [frame];
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** The first bar, the highest, the one in question, and whatever has no height; the rest is read off the bars. */
function overBar({ bars, solid }: BarChart, at: number): string[] {
  const { value, hiddenLabel } = bars[at]!;
  if (value === null) return [hiddenLabel];
  const highest = Math.max(...bars.map((bar) => bar.value ?? 0));
  const first = bars.findIndex((bar) => bar.value !== null);
  const topmost = bars.findIndex((bar) => bar.value === highest);
  return value === 0 || [first, topmost, solid].includes(at) ? [String(value)] : [];
}

function text(words: string, x: number, y: number, size: number, bold: boolean): object {
  const style = { text: words, x, y, fill: INK, fontFamily: FONT, fontSize: size, fontWeight: bold ? 700 : 500 };
  return { type: 'text', silent: true, style: { ...style, align: 'center', verticalAlign: 'middle' } };
}
