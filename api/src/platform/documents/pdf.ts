import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';

/** What a page is made of; a document is data, written by our own code alone. */
export type Content =
  | string
  | readonly Content[]
  | ({ readonly text: Content } & Style)
  | ({ readonly stack: readonly Content[] } & Style)
  | ({ readonly columns: readonly Content[]; readonly columnGap?: number } & Style)
  | ({ readonly svg: string; readonly width?: number; readonly height?: number } & Style)
  | ({ readonly canvas: readonly object[] } & Style)
  | ({ readonly table: Table; readonly layout?: TableLayout } & Style);

export interface Style {
  readonly fontSize?: number;
  readonly font?: 'Roboto' | 'RobotoMedium';
  readonly bold?: boolean;
  readonly color?: string;
  readonly lineHeight?: number;
  readonly characterSpacing?: number;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  readonly width?: number | string;
  readonly noWrap?: boolean;
  readonly colSpan?: number;
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  /** Kept on one page. */
  readonly unbreakable?: boolean;
}

export interface Table {
  readonly widths: readonly (number | string)[];
  readonly headerRows?: number;
  readonly dontBreakRows?: boolean;
  readonly body: readonly (readonly Content[])[];
}

type ByLine<T> = (line: number, node: { readonly table: Table }) => T;

export interface TableLayout {
  readonly hLineWidth: ByLine<number>;
  readonly vLineWidth: ByLine<number>;
  readonly hLineColor?: ByLine<string>;
  readonly vLineColor?: ByLine<string>;
  readonly paddingLeft: ByLine<number>;
  readonly paddingRight: ByLine<number>;
  readonly paddingTop: ByLine<number>;
  readonly paddingBottom: ByLine<number>;
}

export interface PdfDocument {
  readonly title: string;
  readonly language: string;
  /** The day the document is about: printed into the file instead of the hour it was made, so that it can be made again. */
  readonly dated: string;
  readonly margins: readonly [left: number, top: number, right: number, bottom: number];
  readonly content: readonly Content[];
  /** What stands at the head and the foot of every page; it may say which page it is. */
  readonly header?: Running;
  readonly footer: Running;
  readonly style: Style;
}

export type Running = Content | ((page: number, pages: number) => Content);

export interface RenderedPdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

const require = createRequire(import.meta.url);

const weight = (name: string): string => require.resolve(`@expo-google-fonts/roboto/${name}/Roboto_${name}.ttf`);

const WEIGHTS = { regular: weight('400Regular'), medium: weight('500Medium'), bold: weight('700Bold') } as const;

/** A document may name no address, and no file but the letters. */
function closeTheDoors(): void {
  const letters: readonly string[] = Object.values(WEIGHTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => letters.includes(path));
  pdfmake.setFonts({
    Roboto: { normal: WEIGHTS.regular, bold: WEIGHTS.bold },
    RobotoMedium: { normal: WEIGHTS.medium, bold: WEIGHTS.bold },
  });
}

/** Renders an A4 document. The same document gives the same bytes. */
export async function renderPdf(document: PdfDocument): Promise<RenderedPdf> {
  closeTheDoors();
  const dated = new Date(`${document.dated}T00:00:00Z`);
  const definition = {
    pageSize: 'A4',
    pageMargins: [...document.margins],
    language: document.language,
    displayTitle: true,
    version: '1.7',
    info: { title: document.title, creator: 'Hakika', producer: 'Hakika', creationDate: dated, modDate: dated },
    defaultStyle: { font: 'Roboto', ...document.style },
    content: copyOf(document.content),
    header: (page: number, pages: number) => copyOf(at(document.header ?? '', page, pages)),
    footer: (page: number, pages: number) => copyOf(at(document.footer, page, pages)),
  };
  const running = await pdfmake.createPdf(definition, { bufferPages: true }).getStream();
  const { count } = running.bufferedPageRange();
  const chunks: Buffer[] = [];
  await new Promise<void>((done, failed) => {
    running.on('data', (chunk) => chunks.push(chunk));
    running.on('end', done);
    running.on('error', failed);
    running.end();
  });
  return { bytes: Buffer.concat(chunks), pages: count };
}

const at = (running: Running, page: number, pages: number): Content =>
  typeof running === 'function' ? running(page, pages) : running;

/** The library writes its measures into what it is given; ours stays as it was. */
function copyOf(content: unknown): unknown {
  if (typeof content === 'string') return printable(content);
  if (Array.isArray(content)) return content.map(copyOf);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]): [string, unknown] => [
      key,
      key === 'svg' ? drawn(value) : copyOf(value),
    ]),
  );
}

/** Pictures inside a drawing are read without asking the policies, so a drawing may hold none. */
function drawn(svg: unknown): unknown {
  if (typeof svg === 'string' && /<(image|use|style)\b|href/i.test(svg))
    throw new Error('Access denied: a drawing draws only');
  return svg;
}

const PRINTABLE = /[\n\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]/u;

/** Letters the font does not have would be empty boxes: an accent is dropped first, then the letter is a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (PRINTABLE.test(letter)) return letter;
      const [plain = '?'] = letter.normalize('NFKD');
      return PRINTABLE.test(plain) ? plain : '?';
    })
    .join('');
}
