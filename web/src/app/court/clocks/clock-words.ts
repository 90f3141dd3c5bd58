import { Injectable, inject } from '@angular/core';
import {
  CLOCK_EVENTS,
  DURATION_CODES,
  type Clock,
  type ClockEvent,
  type ClockRule,
  type ClockStep,
  type ClockStepLabel,
} from '@hakika/domain';
import { DatesInWords } from '../../core/dates-in-words';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import type { ComputedStep } from '../../shared/how-computed';

/** The lines under which the result stands. */
const RESULTS: ReadonlySet<ClockStepLabel> = new Set([
  'last-day',
  'latest-next-date',
  'end-of-next-court-day',
  'days-counted',
]);

/** A clock and its working in words. */
@Injectable({ providedIn: 'root' })
export class ClockWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  private readonly dates = inject(DatesInWords);
  private readonly language = inject(ActiveLanguage);

  name({ code }: Clock): string {
    const measured = (DURATION_CODES as readonly string[]).includes(code);
    return measured ? this.words.of(`court.duration.${code}`) : this.pack.word('clocks', code);
  }

  steps(clock: Clock): readonly ComputedStep[] {
    return clock.steps.map((step) => ({
      label: this.words.of(`court.step.${step.label}`),
      value: this.value(step),
      sum: RESULTS.has(step.label),
    }));
  }

  /** Nothing for a duration, and while the pack is on its way. */
  ruleOf({ code }: Clock): ClockRule | undefined {
    return this.pack.pack.hasValue() ? this.pack.pack.value().clocks.find((rule) => rule.code === code) : undefined;
  }

  /** Any one of these facts stops it. */
  stops(clock: Clock): string {
    return (this.ruleOf(clock)?.stopsWith ?? []).map((event) => this.event(event)).join(' · ');
  }

  extension(clock: Clock): string {
    return this.ruleOf(clock)?.extension?.[this.language.value()] ?? '';
  }

  say(word: 'start' | 'end' | 'counted'): string {
    return this.words.of(`court.clock.${word}`);
  }

  private event(event: ClockEvent): string {
    const own = (CLOCK_EVENTS as readonly string[]).includes(event);
    return own ? this.words.of(`court.clock.event.${event}`) : this.pack.word('milestones', event);
  }

  source({ source }: Clock): string {
    return source === 'docket' ? this.words.of('court.clock.measured') : `${source}.`;
  }

  /** A day, a local time `YYYY-MM-DDTHH:MM`, a number, or a day and why the court was closed. */
  private value({ value }: ClockStep): string {
    const [day, closure] = value.split(' ');
    if (closure && day) return `${this.dates.day(day)}, ${this.closure(closure)}`;
    const [date, time] = value.split('T');
    if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return value;
    return time ? `${this.dates.dayWithYear(date)}, ${time}` : this.dates.dayWithYear(date);
  }

  closure(code: string): string {
    return code === 'weekend' ? this.words.of('court.clock.weekend') : this.pack.word('holidayNames', code);
  }
}
