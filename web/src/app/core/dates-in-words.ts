import { Injectable, inject } from '@angular/core';
import { courtDate, daysBetween } from '../shared/time/dates';
import { swahiliTime } from '../shared/time/swahili-clock';
import { CourtClock, dayOf, timeOf } from './court-clock';
import { ActiveLanguage } from './language/active-language';

/** Dates and times in the language on screen. It reads signals, so a template that calls it follows a switch. */
@Injectable({ providedIn: 'root' })
export class DatesInWords {
  private readonly clock = inject(CourtClock);
  private readonly language = inject(ActiveLanguage);

  /** `Thu 26 Nov`, with the year when it is another one. */
  day(date: string): string {
    return courtDate(date, this.language.value(), { today: this.clock.today() });
  }

  /** `Thu 26 Nov 2026`: timelines, orders and print always name the year. */
  dayWithYear(date: string): string {
    return courtDate(date, this.language.value(), 'always');
  }

  /** `Thu 26 Nov, 09:00` of an instant. */
  moment(instant: string): string {
    return `${this.day(dayOf(instant))}, ${timeOf(instant)}`;
  }

  /** `10:42` of an instant. */
  time(instant: Date | string): string {
    return timeOf(instant);
  }

  /** A time of day for a message: in Kiswahili both clocks stand side by side. */
  spokenTime(time: string): string {
    return this.language.value() === 'sw' ? swahiliTime(time) : time;
  }

  /** Days from today in court; negative when the day has passed. */
  daysAhead(date: string): number {
    return daysBetween(this.clock.today(), date);
  }
}
