import type { MediaType } from './media-type';

/** Text that a program would run, render or obey is not plain text. */
const NOT_PLAIN = /^\s*(<[!?a-z]|#!|%!|%PDF|\{\\rtf|MZ)/i;
/** RFC 5322 asks for both in every message. */
const MAIL_FIELDS = [/^from:/im, /^date:/im];
const MAIL_FIRST_LINE = /^(?:From |[!-9;-~]+:)/;
/** What no text has: everything below the space but tab, line feed, form feed and carriage return. */
const isControl = (byte: number): boolean =>
  (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 127;

/** Says what readable content is, from its beginning; the rest is watched as it passes. */
export function typeOfText(head: Buffer): MediaType | null {
  if (hasControl(head)) return null;
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (isMail(text)) return 'message/rfc822';
  return NOT_PLAIN.test(text) ? null : 'text/plain';
}

function isMail(text: string): boolean {
  const headers = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return MAIL_FIRST_LINE.test(text) && MAIL_FIELDS.every((field) => field.test(headers));
}

function hasControl(bytes: Buffer): boolean {
  for (const byte of bytes) if (isControl(byte)) return true;
  return false;
}

/** Plain text is UTF-8 to its last byte; mail may be in any old encoding, but neither holds control characters. */
export class TextWatch {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readable = true;

  constructor(private readonly type: 'text/plain' | 'message/rfc822') {}

  pass(bytes: Buffer): void {
    this.readable &&= !hasControl(bytes) && this.decodes(bytes);
  }

  end(): boolean {
    return this.readable && this.decodes(null);
  }

  private decodes(bytes: Buffer | null): boolean {
    if (this.type === 'message/rfc822') return true;
    try {
      this.decoder.decode(bytes ?? undefined, { stream: bytes !== null });
      return true;
    } catch {
      return false;
    }
  }
}
