import { dayAndMonth } from '../../shared/time/dates';
import { swahiliTime } from '../../shared/time/swahili-clock';

const WEEKDAYS = ['Jumapili', 'Jumatatu', 'Jumanne', 'Jumatano', 'Alhamisi', 'Ijumaa', 'Jumamosi'] as const;

/**
 * What may be read out to her, in Kiswahili whatever the screen speaks. It names no court, no agency and no offence,
 * because others may hear it or read it over her shoulder; both clocks stand in it, because hers begins at sunrise.
 */
export function movedAppointment(day: string, time: string | null): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  const when = `${weekday} ${dayAndMonth(day, 'sw', false)}${time ? `, ${swahiliTime(time)}` : ''}`;
  return `Miadi yako imehamia ${when}. Tupigie ukipata nafasi.`;
}
