import { numberTypeOf, parseOfficialNumber, printOfficialNumber } from '@hakika/domain';
import { kenya } from './kenya';

/** Numbers as published judgments print them. */
const SEEN = [
  ['Criminal Case No. 117 of 2018', 'MCCR', 'MCCR 117/2018'],
  ['Criminal Appeal E103 of 2021', 'HCCRA', 'HCCRA E103/2021'],
  ['Criminal Appeal E074 & E075 of 2022 (Consolidated)', 'HCCRA', 'HCCRA E074/2022'],
  ['Miscellaneous Criminal Revision Case 308 of 2020', 'HCCRREV', 'HCCRREV 308/2020'],
  ['H.C.Cr.A 417 of 2008', 'HCCRA', 'HCCRA 417/2008'],
  ['MCSO/E001/2024', 'MCSO', 'MCSO E001/2024'],
  ['S.O. Case No. E12 of 2023', 'MCSO', 'MCSO E012/2023'],
  ['[2022] KEHC 15411 (KLR)', 'KEHC', '[2022] KEHC 15411 (KLR)'],
  ['Case No 598 of 2019', null, 'Case No 598 of 2019'],
  ['see the register', null, 'see the register'],
] as const;

describe('an official number at a Kenyan registry', () => {
  it.each(SEEN)('%s is %s, printed %s', (text, type, printed) => {
    const number = parseOfficialNumber(text);

    expect(numberTypeOf(kenya, number.type)?.code ?? null).toBe(type);
    expect(printOfficialNumber(kenya, number)).toBe(printed);
  });

  it.each(kenya.numberTypes.filter((type) => type.about !== 'citation'))(
    '$code reads back what it prints',
    ({ code }) => {
      const printed = `${code} E031/2026`;

      expect(printOfficialNumber(kenya, parseOfficialNumber(printed))).toBe(printed);
    },
  );
});
