/** The smallest things that are what they say, byte by byte; nothing in them is real. */
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

function box(brand: string): Buffer {
  const made = Buffer.alloc(64);
  made.writeUInt32BE(24, 0);
  made.write('ftyp', 4, 'latin1');
  made.write(brand, 8, 'latin1');
  return made;
}

/** A zip of empty entries, stored, by the names given. */
export function aZip(...names: readonly string[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    offset += local.length;
    locals.push(local);
    entries.push(entry);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(entries).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

function twoFrames(): Buffer {
  const frame = Buffer.alloc(417);
  hex('fffb9000').copy(frame);
  return Buffer.concat([frame, frame]);
}

const MAIL =
  'From: invented@example.test\r\nTo: other@example.test\r\nDate: Mon, 23 Nov 2026 10:00:00 +0300\r\nSubject: x\r\n\r\nHello\r\n';

/** By media type: a file of each kind that is stored. */
export const GENUINE: Readonly<Record<string, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  'image/jpeg': hex('ffd8ffe0 0010 4a46494600 0101 0000 0001 0001 0000 ffd9'),
  'image/png': hex('89504e470d0a1a0a 0000000d49484452 00000001 00000001 0802000000 907753de'),
  'image/heic': box('heic'),
  'video/mp4': box('isom'),
  'video/quicktime': box('qt  '),
  'audio/mp4': box('M4A '),
  'audio/mpeg': twoFrames(),
  'audio/wav': Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WAVEfmt '), Buffer.alloc(24)]),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': aZip(
    '[Content_Types].xml',
    'word/document.xml',
  ),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': aZip('[Content_Types].xml', 'xl/workbook.xml'),
  'message/rfc822': Buffer.from(MAIL),
  'text/plain': Buffer.from('Nyumba ya wageni: chumba 7, kitabu cha wageni. “Mchana”\n'),
  'application/zip': aZip('a.txt', 'b.txt'),
};

/** What somebody might try to pass off as one of them. */
export const SPOOFS: Readonly<Record<string, Buffer>> = {
  'a Windows program': Buffer.concat([Buffer.from('MZ'), hex('90000300 00000400 0000ffff')]),
  'a Linux program': hex('7f454c46 02010100 00000000 00000000'),
  'a Mac program': hex('cffaedfe 07000001'),
  'a Java class': hex('cafebabe 00000034'),
  'a shell script': Buffer.from('#!/bin/sh\nrm -rf /\n'),
  'a page': Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  'a page without a doctype': Buffer.from('  \n<html><body onload=alert(1)>'),
  'a page after a byte order mark': Buffer.concat([hex('efbbbf'), Buffer.from('<html>')]),
  'a drawing with script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'an XML file': Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'),
  'a PostScript file': Buffer.from('%!PS-Adobe-3.0\n'),
  'a rich text file': Buffer.from('{\\rtf1\\ansi}'),
  'an old Word file': hex('d0cf11e0a1b11ae1 0000000000000000'),
  'a GIF': Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'),
  'a WebP': Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WEBPVP8 ')]),
  'an AVI': Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('AVI LIST')]),
  'an AVIF': box('avif'),
  'a 7z archive': hex('377abcaf271c 0004'),
  'a rar archive': Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'),
  'a gzip archive': hex('1f8b0800 00000000 0003'),
  'a database': Buffer.from('SQLite format 3\0'),
  'a PDF behind something else': Buffer.from('MZ\n%PDF-1.7\n'),
  'a PDF of no version': Buffer.from('%PDF-\n'),
  'a JPEG start without a segment': hex('ffd8ff00 00000000'),
  'a PNG without a header': hex('89504e470d0a1a0a 0000000149484452'),
  'a broken line ending in a PNG': hex('89504e470a0a1a0a 0000000d49484452 00'),
  'a film of no known brand': box('zzzz'),
  'a film whose first box is a lie': Buffer.concat([hex('ffffffff'), Buffer.from('ftypisom'), Buffer.alloc(16)]),
  'one frame of sound and then nothing': hex('fffb9000 00000000 00000000'),
  'UTF-16 text': hex('fffe4800 65006c00'),
  'Latin-1 text': Buffer.from('caf\xe9 cr\xe8me', 'latin1'),
  'text with a NUL': Buffer.from('text\0more'),
  'text with an escape': Buffer.from('text\u001b[2Jmore'),
  'text that ends in half a character': hex('68656c6c6f c3'),
  'random bytes': hex('9f3b77e0 11d2a4c6 5580ff01 7be9'),
  'a zip that ends too soon': aZip('a.txt').subarray(0, 40),
  'a zip with something after it': Buffer.concat([aZip('a.txt'), Buffer.from('<script>')]),
  'an empty zip': hex('504b0506 00000000 00000000 00000000 00000000 0000'),
  'a zip that counts wrong': (() => {
    const zip = Buffer.from(aZip('a.txt', 'b.txt'));
    zip.writeUInt16LE(9, zip.length - 12);
    return zip;
  })(),
  'mail without a date': Buffer.from('\x01From: a@example.test\r\n\r\nx'),
};
