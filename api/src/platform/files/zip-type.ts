import type { MediaType } from './media-type';

/** The list of contents stands at the end; this much of it is looked at, and nothing is ever unpacked. */
export const TAIL = 256 * 1024;
const END = Buffer.from('504b0506', 'hex');
const END_SIZE = 22;
const COMMENT_MAX = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;

const OFFICE: readonly (readonly [entry: string, type: MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/** What a zip is, by the names in its list of contents; null when the list is not one. `tail` is the end of the file. */
export function typeOfZip(tail: Buffer): MediaType | null {
  const end = endRecord(tail);
  if (!end) return null;
  const names = namesIn(tail, end);
  if (!names) return end.beyondTail ? 'application/zip' : null;
  // With a program inside it is a container to be careful with, not a document.
  const plain = names.includes('[Content_Types].xml') && !names.some((name) => /vbaProject\.bin$/i.test(name));
  return (plain && OFFICE.find(([entry]) => names.includes(entry))?.[1]) || 'application/zip';
}

interface EndRecord {
  readonly count: number;
  /** Where the list begins, counted within the tail. */
  readonly start: number;
  readonly at: number;
  readonly beyondTail: boolean;
}

function endRecord(tail: Buffer): EndRecord | null {
  const at = tail.lastIndexOf(END);
  if (at < 0 || at + END_SIZE > tail.length || tail.length - at - END_SIZE > COMMENT_MAX) return null;
  // Nothing may follow but the comment that is announced.
  if (at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) return null;
  const start = at - tail.readUInt32LE(at + 12);
  return { count: tail.readUInt16LE(at + 10), start, at, beyondTail: start < 0 };
}

function namesIn(tail: Buffer, end: EndRecord): readonly string[] | null {
  const names: string[] = [];
  let at = end.start;
  while (at >= 0 && at + ENTRY_SIZE <= end.at && tail.readUInt32LE(at) === ENTRY) {
    const nameLength = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    at += ENTRY_SIZE + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return at === end.at && names.length === end.count && names.length > 0 ? names : null;
}
