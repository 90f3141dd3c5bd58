import fc from 'fast-check';
import { formatCaseCode, parseCaseCode, parseOfficialNumber } from './case-codes';

describe('the code of a case', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2999 }), fc.integer({ min: 1, max: 999_999 }), (year, serial) => {
        expect(parseCaseCode(formatCaseCode({ year, serial }))).toEqual({ year, serial });
      }),
    );
  });

  it('is read as people type it', () => {
    expect(parseCaseCode(' hk-2026-0142 ')).toEqual({ year: 2026, serial: 142 });
    expect(formatCaseCode({ year: 2026, serial: 142 })).toBe('HK-2026-0142');
  });

  it.each(['HK-2026-142', 'HK-2026-0000', 'HK-2026-00142', 'KE-2026-0142', 'HK-26-0142', ''])('is not %p', (text) => {
    expect(parseCaseCode(text)).toBeNull();
  });
});

describe('an official number', () => {
  it.each([
    ['Criminal Case No. 117 of 2018', 'Criminal', false, 117, 2018],
    ['Case No 598 of 2019', null, false, 598, 2019],
    ['Criminal Appeal E103 of 2021', 'Criminal Appeal', true, 103, 2021],
    ['Miscellaneous Criminal Revision Case 308 of 2020', 'Miscellaneous Criminal Revision', false, 308, 2020],
    ['H.C.Cr.A 417 of 2008', 'H.C.Cr.A', false, 417, 2008],
    ['MCSO/E001/2024', 'MCSO', true, 1, 2024],
    ['Criminal Appeal E074 & E075 of 2022 (Consolidated)', 'Criminal Appeal', true, 74, 2022],
    ['Cr. Case Nos 12, 13 and 14 of 2016', 'Cr.', false, 12, 2016],
    ['[2022] KEHC 15411 (KLR)', 'KEHC', false, 15411, 2022],
  ])('%s', (text, type, electronic, serial, year) => {
    expect(parseOfficialNumber(text)).toEqual({ text, type, electronic, serial, year });
  });

  it.each(['OB 23/14/05', 'see the register', ''])('keeps %p as it was written', (text) => {
    expect(parseOfficialNumber(text)).toEqual({ text, type: null, electronic: false, serial: null, year: null });
  });

  it('never loses or refuses a text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseOfficialNumber(text).text).toBe(text.trim().replace(/\s+/g, ' '));
      }),
    );
  });
});
