import type { Language } from '../reference/term';
import type { Reading } from './headline';
import { monthAndYear, monthName, type Month } from './months';

export interface MonthCount {
  readonly month: Month;
  readonly count: Reading;
}

interface TrendWords {
  readonly hidden: (month: string) => string;
  readonly none: (month: string) => string;
  readonly only: (month: string, now: number) => string;
  readonly highest: (now: number, months: number) => string;
  readonly lowest: (now: number, months: number) => string;
  readonly same: (than: string, now: number) => string;
  readonly down: (than: string, before: number, now: number) => string;
  readonly up: (than: string, before: number, now: number) => string;
}

const TREND: Readonly<Record<Language, TrendWords>> = {
  en: {
    hidden: (month) => `Adjournments of ${month} are hidden`,
    none: (month) => `No adjournments in ${month}`,
    only: (month, now) => `Adjournments in ${month}: ${now}`,
    highest: (now, months) => `Adjournments at ${now}, the most in ${months} months`,
    lowest: (now, months) => `Adjournments at ${now}, the fewest in ${months} months`,
    same: (than, now) => `Adjournments as many as in ${than}: ${now}`,
    down: (than, before, now) => `Adjournments are down from ${than}’s ${before} to ${now}`,
    up: (than, before, now) => `Adjournments are up from ${than}’s ${before} to ${now}`,
  },
  sw: {
    hidden: (month) => `Idadi ya maahirisho ya ${month} imefichwa`,
    none: (month) => `Hakuna maahirisho ${month}`,
    only: (month, now) => `Maahirisho ya ${month}: ${now}`,
    highest: (now, months) => `Maahirisho ni ${now}, mengi zaidi katika miezi ${months}`,
    lowest: (now, months) => `Maahirisho ni ${now}, machache zaidi katika miezi ${months}`,
    same: (than, now) => `Maahirisho ni sawa na ya ${than}: ${now}`,
    down: (than, before, now) => `Maahirisho yamepungua kutoka ${before} ya ${than} hadi ${now}`,
    up: (than, before, now) => `Maahirisho yameongezeka kutoka ${before} ya ${than} hadi ${now}`,
  },
};

/** The title over the bars: what they show. `months` ends with the month in question. */
export function trendTitle(months: readonly MonthCount[], language: Language): string {
  const say = TREND[language];
  const last = months.at(-1);
  if (!last) throw new Error('A trend needs a month');
  const name = monthAndYear(last.month, language);
  const now = last.count.value;
  if (now === null) return say.hidden(name);
  if (now === 0) return say.none(name);
  const earlier = months
    .slice(0, -1)
    .flatMap(({ month, count }) => (count.value === null ? [] : [{ month, value: count.value }]));
  const complete = earlier.length === months.length - 1;
  if (earlier.every(({ value }) => value === 0)) return say.only(name, now);
  if (complete && earlier.every(({ value }) => value < now)) return say.highest(now, months.length);
  if (complete && earlier.every(({ value }) => value > now)) return say.lowest(now, months.length);
  return compared(earlier, now, say, language);
}

/** Against the month before when it rose, else against the highest: what the eye compares in the bars. */
function compared(
  earlier: readonly { readonly month: Month; readonly value: number }[],
  now: number,
  say: TrendWords,
  language: Language,
): string {
  const before = earlier.at(-1)!;
  const nameOf = (month: Month): string => monthName(month, language);
  if (before.value < now) return say.up(nameOf(before.month), before.value, now);
  const highest = earlier.reduce((most, one) => (one.value >= most.value ? one : most));
  if (highest.value === now) return say.same(nameOf(before.month), now);
  return say.down(nameOf(highest.month), highest.value, now);
}
