/** What may be stored, and the ending a copy gets. Whatever is not here is refused, whatever it calls itself. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  /** A container: kept as it came and never unpacked. */
  'application/zip': 'zip',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

export function extensionOf(mediaType: string): string {
  return MEDIA_TYPES[mediaType as MediaType] ?? 'bin';
}

/** As much of the beginning as any signature needs. */
export const HEAD = 4096;

type Signature = readonly [MediaType, (head: Buffer) => boolean];

/** At its very beginning; "somewhere in the first bytes" is how one file is two things. */
const SIGNATURES: readonly Signature[] = [
  ['application/pdf', (head) => /^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8))],
  ['image/png', (head) => startsWith(head, '89504e470d0a1a0a0000000d49484452')],
  ['image/jpeg', isJpeg],
  ['image/heic', (head) => hasBrand(head, ['heic', 'heix', 'heim', 'heis'])],
  ['video/quicktime', (head) => hasBrand(head, ['qt  '])],
  ['audio/mp4', (head) => hasBrand(head, ['M4A '])],
  ['video/mp4', (head) => hasBrand(head, ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V '])],
  ['audio/mpeg', isMp3],
  ['audio/wav', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 16) === 'WAVEfmt '],
  ['application/zip', (head) => startsWith(head, '504b0304')],
];

/** By the first bytes alone. Text and mail are left to `text-type.ts`, and what a zip holds to `zip-type.ts`. */
export function typeOfBinary(head: Buffer): MediaType | null {
  return SIGNATURES.find(([, fits]) => fits(head))?.[0] ?? null;
}

function startsWith(head: Buffer, hex: string): boolean {
  return head.toString('hex', 0, hex.length / 2) === hex;
}

/** After the start marker comes a segment of an application, a table or a comment, never just anything. */
function isJpeg(head: Buffer): boolean {
  const marker = head[3] ?? 0;
  const known = (marker >= 0xe0 && marker <= 0xef) || [0xdb, 0xc4, 0xfe, 0xc0, 0xc2].includes(marker);
  return startsWith(head, 'ffd8ff') && known;
}

/** ISO 14496-12: a file of this family begins with a box that names its brand. */
function hasBrand(head: Buffer, brands: readonly string[]): boolean {
  if (head.length < 16 || head.toString('latin1', 4, 8) !== 'ftyp') return false;
  const size = head.readUInt32BE(0);
  return size >= 16 && size <= 1024 && brands.includes(head.toString('latin1', 8, 12));
}

function isMp3(head: Buffer): boolean {
  const tagged = head.toString('latin1', 0, 3) === 'ID3' && [2, 3, 4].includes(head[3] ?? 0);
  return tagged || hasTwoFrames(head);
}

/** Two bytes of a frame's beginning are found in anything; a second frame where the first ends is not. */
function hasTwoFrames(head: Buffer): boolean {
  const length = frameLength(head, 0);
  return length !== null && frameLength(head, length) !== null;
}

const BITRATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const BITRATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const RATES: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
};

/** Of an MPEG audio layer III frame that begins here, or null. */
function frameLength(head: Buffer, at: number): number | null {
  if (at + 4 > head.length || head[at] !== 0xff) return null;
  const [second, third] = [head.readUInt8(at + 1), head.readUInt8(at + 2)];
  const version = (second >> 3) & 3;
  const rate = RATES[version]?.[(third >> 2) & 3];
  const bitrate = (version === 3 ? BITRATES_1 : BITRATES_2)[third >> 4];
  if ((second & 0xe6) !== 0xe2 || !rate || !bitrate) return null;
  return Math.floor(((version === 3 ? 144 : 72) * bitrate * 1000) / rate) + ((third >> 1) & 1);
}
