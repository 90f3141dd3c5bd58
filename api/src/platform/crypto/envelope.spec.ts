import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { seal, sealText, unseal, unsealText } from './envelope';

describe('sealing a value', () => {
  const key = randomBytes(32);
  const context = 'identity.person_field|full-name|1|1';

  it('opens again to the same text, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(unsealText(key, sealText(key, text, context), context)).toBe(text);
      }),
    );
  });

  it('does not show how long a name is', () => {
    expect(sealText(key, 'Ab', context)).toHaveLength(sealText(key, 'An Invented Name', context).length);
  });

  it('refuses any single flipped bit', () => {
    const sealed = sealText(key, 'An Invented Name', context);

    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, changed, context)).toThrow('this cannot be opened');
      }),
    );
  });

  it('refuses a tag that was cut down', () => {
    const sealed = seal(key, Buffer.from('x'), context);

    for (let cut = 1; cut <= 12; cut += 1) {
      expect(() => unseal(key, sealed.subarray(0, sealed.length - cut), context)).toThrow('this cannot be opened');
    }
  });

  it('refuses a value that was moved to another person, field or version', () => {
    const sealed = sealText(key, 'An Invented Name', context);

    for (const other of [
      'identity.person_field|full-name|2|1',
      'identity.person_field|phone|1|1',
      'identity.person_field|full-name|1|2',
    ]) {
      expect(() => unsealText(key, sealed, other)).toThrow('this cannot be opened');
    }
  });

  it('refuses another key', () => {
    expect(() => unsealText(randomBytes(32), sealText(key, 'x', context), context)).toThrow('this cannot be opened');
  });
});
