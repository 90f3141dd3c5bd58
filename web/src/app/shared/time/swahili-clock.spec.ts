import { swahiliTime } from './swahili-clock';

describe('the Kiswahili clock', () => {
  it.each([
    ['09:00', '09:00 (saa tatu asubuhi)'],
    ['07:00', '07:00 (saa moja asubuhi)'],
    ['06:30', '06:30 (saa kumi na mbili na nusu asubuhi)'],
    ['11:00', '11:00 (saa tano asubuhi)'],
    ['12:00', '12:00 (saa sita mchana)'],
    ['14:15', '14:15 (saa nane na robo mchana)'],
    ['15:45', '15:45 (saa kumi kasorobo mchana)'],
    ['17:10', '17:10 (saa kumi na moja na dakika 10 jioni)'],
    ['19:00', '19:00 (saa moja usiku)'],
    ['00:00', '00:00 (saa sita usiku)'],
    ['03:59', '03:59 (saa tisa na dakika 59 usiku)'],
    ['05:00', '05:00 (saa kumi na moja alfajiri)'],
  ])('%s is %s', (time, written) => {
    expect(swahiliTime(time)).toBe(written);
  });
});
