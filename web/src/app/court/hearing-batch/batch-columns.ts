import type { BatchField } from '@hakika/domain';

/** In the order of the boxes of a row, and of the template. */
export const BATCH_FIELDS = [
  'matter',
  'on',
  'at',
  'purpose',
  'station',
  'courtroom',
] as const satisfies readonly BatchField[];

/** Without these no row means anything. */
export const NEEDED: readonly BatchField[] = ['matter', 'on', 'purpose'];

/** Which column of the table is which box; null where the table does not have it. */
export type BatchColumns = Readonly<Record<BatchField, number | null>>;

/** What registries write above a column, in both languages: compared without blanks, marks and capitals. */
const HEADINGS: Readonly<Record<BatchField, readonly string[]>> = {
  matter: [
    ...['case', 'case code', 'case number', 'case no', 'code', 'court number', 'court file', 'file no', 'file number'],
    ...['matter', 'kesi', 'msimbo', 'msimbo wa kesi', 'namba ya kesi', 'nambari ya kesi', 'namba ya mahakama'],
    ...['faili', 'namba ya faili', 'shauri'],
  ],
  on: ['date', 'day', 'hearing date', 'date of hearing', 'next date', 'tarehe', 'siku', 'tarehe ya kikao'],
  at: ['time', 'hour', 'hearing time', 'time of hearing', 'saa', 'wakati', 'muda'],
  purpose: [
    ...['purpose', 'for', 'hearing', 'hearing type', 'type of hearing', 'coming up for'],
    ...['kikao', 'kikao cha', 'aina ya kikao', 'kusudi', 'sababu ya kikao'],
  ],
  station: ['station', 'court', 'court station', 'law courts', 'kituo', 'mahakama', 'kituo cha mahakama'],
  courtroom: ['courtroom', 'court room', 'room', 'chumba', 'chumba cha mahakama', 'ukumbi'],
};

/** Short headings must match whole; a longer one may go on, as "Hearing date (yyyy-mm-dd)" does. */
const LONG_ENOUGH = 6;

const bare = (text: string): string => text.toLocaleLowerCase('en').replace(/[^\p{L}\p{N}]+/gu, '');

const WORDS = BATCH_FIELDS.flatMap((field) => HEADINGS[field].map((heading) => ({ field, bare: bare(heading) }))).sort(
  (one, other) => other.bare.length - one.bare.length,
);

function fieldOf(heading: string): BatchField | null {
  const said = bare(heading);
  const found = WORDS.find(
    (word) => word.bare === said || (word.bare.length >= LONG_ENOUGH && said.startsWith(word.bare)),
  );
  return found?.field ?? null;
}

export interface RecognisedColumns {
  /** Whether the first line of the table names its columns. */
  readonly headings: boolean;
  readonly columns: BatchColumns;
}

/** By the headings in either language; a table without any is taken in the order of the template. */
export function recognise(first: readonly string[]): RecognisedColumns {
  const fields = first.map(fieldOf);
  const headings = new Set(fields.filter(Boolean)).size >= 2;
  const at = (field: BatchField): number | null => {
    const index = headings ? fields.indexOf(field) : BATCH_FIELDS.indexOf(field);
    return index >= 0 && index < first.length ? index : null;
  };
  return {
    headings,
    columns: {
      matter: at('matter'),
      on: at('on'),
      at: at('at'),
      purpose: at('purpose'),
      station: at('station'),
      courtroom: at('courtroom'),
    },
  };
}

export function columnsMissing(columns: BatchColumns): readonly BatchField[] {
  return NEEDED.filter((field) => columns[field] === null);
}
