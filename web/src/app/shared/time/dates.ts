import type { Language } from '@hakika/contracts';

const MS_A_DAY = 86_400_000;

interface CalendarWords {
  weekdays: readonly string[];
  months: readonly string[];
}

/** Own tables, because browsers disagree: a comma after the weekday, four letters for September. */
const WORDS: Readonly<Record<Language, CalendarWords>> = {
  en: {
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  sw: {
    weekdays: ['Jpi', 'Jtt', 'Jnn', 'Jtn', 'Alh', 'Iju', 'Jmo'],
    months: ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ago', 'Sep', 'Okt', 'Nov', 'Des'],
  },
};

/** A calendar day as a count of days; plain arithmetic, because a court day has no time zone. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_A_DAY;
}

export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * MS_A_DAY).toISOString().slice(0, 10);
}

/** Days from one calendar day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayWord(date: string, language: Language): string {
  return WORDS[language].weekdays[new Date(dayNumber(date) * MS_A_DAY).getUTCDay()]!;
}

/** `26 Nov`, or `26 Nov 2026`. */
export function dayAndMonth(date: string, language: Language, withYear: boolean): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const short = `${day} ${WORDS[language].months[month - 1]!}`;
  return withYear ? `${short} ${year}` : short;
}

/** `Thu 26 Nov`; with the year when it is not this year, and always where it must stand alone. */
export function courtDate(date: string, language: Language, year: { today: string } | 'always'): string {
  const withYear = year === 'always' || year.today.slice(0, 4) !== date.slice(0, 4);
  return `${weekdayWord(date, language)} ${dayAndMonth(date, language, withYear)}`;
}
