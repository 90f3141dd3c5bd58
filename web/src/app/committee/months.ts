import type { Language } from '@hakika/contracts';

/** Whole names, because the head of the page says them aloud. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  sw: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'.split(' '),
};

export function monthName(month: string, language: Language): string {
  return NAMES[language][Number(month.slice(5, 7)) - 1] ?? month;
}

/** "October 2026" */
export function monthAndYear(month: string, language: Language): string {
  return `${monthName(month, language)} ${month.slice(0, 4)}`;
}

/** A month before or after, `YYYY-MM`. */
export function addToMonth(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
