import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AppConfig } from '../config/config';

/** The only place that knows what time it is. A court day is a plain date in the jurisdiction's zone. */
@Injectable()
export class Clock {
  private readonly zone: string;

  constructor(private readonly config: AppConfig) {
    this.zone = config.law.zone;
  }

  now(): Date {
    return this.config.fixedNow ?? new Date();
  }

  /** The day it is in court, `YYYY-MM-DD`. */
  today(): string {
    return this.dayOf(this.now());
  }

  /** The court day on which an instant falls. */
  dayOf(instant: Date): string {
    return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
      .toZonedDateTimeISO(this.zone)
      .toPlainDate()
      .toString();
  }

  /** The instant of a time of day in court; without one, the start of the day. */
  instantOf(day: string, time = '00:00'): Date {
    const local = Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: this.zone,
      plainTime: Temporal.PlainTime.from(time),
    });
    return new Date(local.epochMilliseconds);
  }
}
