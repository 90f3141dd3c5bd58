import Papa from 'papaparse';

/** What a spreadsheet puts between two boxes, likeliest first. */
const SEPARATORS = ['\t', ',', ';', '|'];

/** A line of somebody else's table, with the number that it has there. */
export interface TableLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The lines of a table as pasted or uploaded, without empty ones; null where this is no text at all. */
export function readTable(text: string): readonly TableLine[] | null {
  if (text.includes('\u0000')) return null;
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: SEPARATORS });
  const lines = data.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }));
  return lines.filter(({ cells }) => cells.some(Boolean));
}

/** A table as the address of a file to download. What a spreadsheet would take for a formula is written as text. */
export function csvAddress(lines: readonly (readonly string[])[]): string {
  const text = Papa.unparse(lines as string[][], { escapeFormulae: true });
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}\r\n`)}`;
}
