import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { printable, renderPdf, type PdfDocument } from './pdf';

const A_PAGE: PdfDocument = {
  title: 'Invented page',
  language: 'en-KE',
  dated: '2026-11-03',
  margins: [40, 40, 40, 40],
  content: [{ text: 'Hakika ŋ “quoted” – 31%', bold: true }],
  footer: 'foot',
  style: { fontSize: 9 },
};

describe('making a page', () => {
  it('makes the same bytes from the same document', async () => {
    const first = await renderPdf(A_PAGE);
    const second = await renderPdf(A_PAGE);

    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  it('dates it by what it is about, not by the clock', async () => {
    const text = (await renderPdf(A_PAGE)).bytes.toString('latin1');

    expect(text).toContain('(D:20261103000000Z)');
    expect(text).not.toContain(`D:${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`);
  });

  it('counts its pages', async () => {
    const long = { ...A_PAGE, content: Array.from({ length: 200 }, () => 'line') };

    expect([(await renderPdf(A_PAGE)).pages, (await renderPdf(long)).pages > 1]).toEqual([1, true]);
  });

  it.each([
    ['a picture from the network', { image: 'http://127.0.0.1:9/x.png' }],
    ['a file of this machine', { image: '/etc/hostname' }],
    ['a file inside a drawing', { svg: '<svg width="9" height="9"><image href="/etc/hostname"/></svg>' }],
  ])('refuses %s', async (_, node) => {
    // Our own types know no such node; this is what would happen if one slipped in.
    const smuggled = { ...A_PAGE, content: [node] } as unknown as PdfDocument;

    await expect(renderPdf(smuggled)).rejects.toThrow(/denied/);
  });
});

describe('letters', () => {
  it('are all in the three weights', () => {
    const require = createRequire(__filename);
    const fontkit = require('fontkit') as { create(file: Buffer): { hasGlyphForCodePoint(code: number): boolean } };
    const letters = Array.from({ length: 0x2100 }, (_, code) => code).filter(
      (code) => code >= 0x20 && printable(String.fromCodePoint(code)) === String.fromCodePoint(code),
    );
    const missing = ['400Regular', '500Medium', '700Bold'].flatMap((weight) => {
      const font = fontkit.create(
        readFileSync(require.resolve(`@expo-google-fonts/roboto/${weight}/Roboto_${weight}.ttf`)),
      );
      return letters
        .filter((code) => !font.hasGlyphForCodePoint(code))
        .map((code) => `${weight} U+${code.toString(16)}`);
    });

    expect(letters.length).toBeGreaterThan(300);
    expect(missing).toEqual([]);
  });

  it('that no weight has are replaced by their plain form, or by a question mark', () => {
    expect(printable('Hùngu ṣ ✓ ½')).toBe('Hùngu s ? ½');
  });
});
