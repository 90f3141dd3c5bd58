import { movedAppointment } from './neutral-message';

describe('what may be read out to her', () => {
  it('says the new day, and the time by both clocks', () => {
    expect(movedAppointment('2026-11-30', '09:00')).toBe(
      'Miadi yako imehamia Jumatatu 30 Nov, 09:00 (saa tatu asubuhi). Tupigie ukipata nafasi.',
    );
  });

  it('says the day alone when the court gave no time', () => {
    expect(movedAppointment('2026-12-06', null)).toBe('Miadi yako imehamia Jumapili 6 Des. Tupigie ukipata nafasi.');
  });

  it('names no court, no agency and no offence', () => {
    expect(movedAppointment('2026-11-30', '14:00')).not.toMatch(/kort|mahakama|kesi|shauri|kikao|polisi|ushahidi/i);
  });
});
