import { Temporal } from 'temporal-polyfill';
import type { Language } from '../reference/term';
import type { CalendarDay } from '../shared/days';

/** A month, `YYYY-MM`. */
export type Month = string;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  sw: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'.split(' '),
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  sw: 'Jtt Jnn Jtn Alh Iju Jms Jpl'.split(' '),
};

export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH_PATTERN.test(text);
}

export function addToMonth(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

export function firstDayOf(month: Month): CalendarDay {
  return `${month}-01`;
}

export function lastDayOf(month: Month): CalendarDay {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${daysInMonth}`;
}

/** "October" */
export function monthName(month: Month, language: Language): string {
  return MONTHS[language][Number(month.slice(5, 7)) - 1] ?? month;
}

/** "Oct", "Okt" */
export function shortMonth(month: Month, language: Language): string {
  return monthName(month, language).slice(0, 3);
}

/** "October 2026" */
export function monthAndYear(month: Month, language: Language): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}

/** "Oct 2026" */
export function shortMonthAndYear(month: Month, language: Language): string {
  return `${shortMonth(month, language)} ${month.slice(0, 4)}`;
}

/** "Tue 3 Nov 2026" */
export function dayInWords(day: CalendarDay, language: Language): string {
  const date = Temporal.PlainDate.from(day);
  return `${WEEKDAYS[language][date.dayOfWeek - 1]} ${shortDay(day, language)}`;
}

/** "3 Nov 2026" */
export function shortDay(day: CalendarDay, language: Language): string {
  return `${Number(day.slice(8, 10))} ${shortMonthAndYear(day.slice(0, 7), language)}`;
}
