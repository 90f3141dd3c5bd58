import { barChartSvg, type BarChart } from './chart';
import { hatch } from './hatch';

const MONTHS = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb'];

function chart(values: readonly (number | null)[], solid = values.length - 1): BarChart {
  return {
    title: 'Adjournments <are> down',
    bars: values.map((value, at) => ({ label: MONTHS[at] ?? '', value, hiddenLabel: '< 5' })),
    solid,
    width: 300,
    height: 160,
  };
}

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('a chart of bars', () => {
  it('labels the first bar, the highest and the one in question, and names every month', () => {
    const texts = textsOf(barChartSvg(chart([38, 20, 45, 24, 35])));

    expect(texts.filter((text) => /\d/.test(text))).toEqual(['38', '45', '35']);
    expect(texts.filter((text) => !/\d/.test(text))).toEqual(MONTHS);
  });

  it('writes words where a count is hidden, and draws no bar there', () => {
    const svg = barChartSvg(chart([38, null, 45], 0));
    const filled = (text: string): number => text.split('<path').length;

    expect(textsOf(svg)).toContain('&lt; 5');
    expect(filled(svg)).toBeLessThan(filled(barChartSvg(chart([38, 30, 45], 0))));
  });

  it('draws an empty year', () => {
    expect(textsOf(barChartSvg(chart([0, 0, 0])))).toEqual(expect.arrayContaining(['Oct', '0']));
  });

  it('is the same text each time, carries its finding, and nothing a content policy would block', () => {
    const svg = barChartSvg(chart([38, 20, 45]));

    expect(barChartSvg(chart([38, 20, 45]))).toBe(svg);
    expect(svg).toContain('<title>Adjournments &#60;are&#62; down</title>');
    expect(svg).not.toMatch(/<style|style=|<script|href/);
  });

  it('has one solid bar and hatches the others', () => {
    const solid = [...barChartSvg(chart([38, 20, 45])).matchAll(/fill="#000" stroke="#000"/g)];

    expect(solid).toHaveLength(1);
  });
});

describe('hatching', () => {
  it('stays inside its box', () => {
    for (const [x1, y1, x2, y2] of hatch({ x: 3, y: 5, width: 20, height: 50 }, 4)) {
      expect([x1, x2].every((x) => x >= 3 && x <= 23)).toBe(true);
      expect([y1, y2].every((y) => y >= 5 - 1e-9 && y <= 55 + 1e-9)).toBe(true);
    }
  });

  it('draws nothing in no box', () => {
    expect(hatch({ x: 3, y: 5, width: 20, height: 0 }, 4).every(([x1, , x2]) => x2 - x1 < 1e-9)).toBe(true);
  });
});
