/** A case's own code: prefix, year, serial number; it stands for nothing outside this system. */
export interface CaseCode {
  readonly year: number;
  readonly serial: number;
}

const CASE_CODE = /^HK-(\d{4})-(\d{4,})$/;

export function formatCaseCode({ year, serial }: CaseCode): string {
  return `HK-${String(year).padStart(4, '0')}-${String(serial).padStart(4, '0')}`;
}

/** Reads a case code as people type it, or null. */
export function parseCaseCode(text: string): CaseCode | null {
  const found = CASE_CODE.exec(text.trim().toUpperCase());
  if (!found) return null;
  const code = { year: Number(found[1]), serial: Number(found[2]) };
  return code.serial > 0 && formatCaseCode(code) === found[0] ? code : null;
}

/** What could be read out of an official number; the text as written always stays. */
export interface OfficialNumber {
  readonly text: string;
  readonly type: string | null;
  readonly electronic: boolean;
  readonly serial: number | null;
  readonly year: number | null;
}

const SERIAL_AND_YEAR = /^(.*?)\b(E)?\s?0*(\d{1,6})\s*(?:of|\/)\s*((?:19|20)\d{2})\b.*$/i;
/** The first of several files heard together: `E074 & E075 of 2022`. */
const FIRST_OF_SEVERAL = /^(.*?)\b(E)?0*(\d{1,6})\s*(?:&|,|and)/i;
/** `[2022] KEHC 15411 (KLR)`. */
const NEUTRAL_CITATION = /^\[((?:19|20)\d{2})\] ([A-Z]{2,10}) 0*(\d{1,6})\b/;
const TYPE_NOISE = /\b(?:case|number|no|nos)\b\.?|[/,:]|\s+/gi;

/** Reads an official number of a court, police or prosecution file. Any text is accepted: formats change by station and year. */
export function parseOfficialNumber(text: string): OfficialNumber {
  const written = text.trim().replace(/\s+/g, ' ');
  return readCitation(written) ?? readNumber(written) ?? { text: written, ...UNREAD };
}

const UNREAD = { type: null, electronic: false, serial: null, year: null } as const;

function readCitation(text: string): OfficialNumber | null {
  const found = NEUTRAL_CITATION.exec(text);
  if (!found) return null;
  return { text, type: found[2] ?? null, electronic: false, serial: Number(found[3]), year: Number(found[1]) };
}

function readNumber(text: string): OfficialNumber | null {
  const found = SERIAL_AND_YEAR.exec(text);
  if (!found) return null;
  const [, before = '', electronic, serial] = FIRST_OF_SEVERAL.exec(found[1] ?? '') ?? found;
  const type = before.replace(TYPE_NOISE, ' ').replace(/\s+/g, ' ').trim();
  return {
    text,
    type: type === '' ? null : type,
    electronic: electronic !== undefined,
    serial: Number(serial),
    year: Number(found[4]),
  };
}
