import { randomBytes } from 'node:crypto';

const COUNTER_MAX = 0xfff;
let last = { ms: 0, counter: 0 };

/** An id that sorts after the one before (UUID version 7), for rows whose order of making is read. */
export function nextId(): string {
  const now = Date.now();
  const { ms, counter } = last;
  // Within a millisecond, or when the clock went back, the counter goes on; when it is full, the next millisecond is borrowed.
  if (now > ms) last = { ms: now, counter: 0 };
  else last = counter < COUNTER_MAX ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 };

  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
