import type { ClockRule, CourtHours, Holiday, Term } from '@hakika/domain';
import { clocks as kenyan } from '../kenya/clocks';
import { holidays as kenyanHolidays } from '../kenya/holidays';
import { term, terms } from '../terms';

const ACT = 'Public Holidays Act (Cap. 255)';

export const holidayNames: readonly Term[] = terms(ACT, false, [
  ['weekend', 'Weekend', 'Wikendi'],
  ['new-year', 'New Year’s Day', 'Mwaka Mpya'],
  ['liberation-day', 'Liberation Day', 'Siku ya Ukombozi'],
  ['janani-luwum', 'Archbishop Janani Luwum Day', 'Siku ya Askofu Mkuu Janani Luwum'],
  ['womens-day', 'Women’s Day', 'Siku ya Wanawake'],
  ['good-friday', 'Good Friday', 'Ijumaa Kuu'],
  ['easter-monday', 'Easter Monday', 'Jumatatu ya Pasaka'],
  ['labour-day', 'Labour Day', 'Sikukuu ya Wafanyakazi'],
  ['martyrs-day', 'Martyrs’ Day', 'Siku ya Mashahidi wa Dini'],
  ['heroes-day', 'Heroes’ Day', 'Siku ya Mashujaa'],
  ['independence-day', 'Independence Day', 'Siku ya Uhuru'],
  ['christmas', 'Christmas Day', 'Krismasi'],
  ['boxing-day', 'Boxing Day', 'Siku ya Zawadi'],
  ['idd-ul-fitr', 'Idd-ul-Fitr', 'Idd-ul-Fitr'],
  ['idd-ul-azha', 'Idd-ul-Azha', 'Idd-ul-Azha'],
]);

type Fixed = readonly [monthAndDay: string, code: string];

/** The same day every year; one that falls on a Sunday is not kept on the Monday. */
const FIXED: readonly Fixed[] = [
  ['01-01', 'new-year'],
  ['01-26', 'liberation-day'],
  ['02-16', 'janani-luwum'],
  ['03-08', 'womens-day'],
  ['05-01', 'labour-day'],
  ['06-03', 'martyrs-day'],
  ['06-09', 'heroes-day'],
  ['10-09', 'independence-day'],
  ['12-25', 'christmas'],
  ['12-26', 'boxing-day'],
];

/** Easter and the moon are the same on both sides of the border. */
const MOVABLE = new Set(['good-friday', 'easter-monday', 'idd-ul-fitr', 'idd-ul-azha']);
const movable = kenyanHolidays.filter((holiday) => MOVABLE.has(holiday.code));
const years = [...new Set(movable.map((holiday) => holiday.on.slice(0, 4)))];
const fixed = years.flatMap((year) =>
  FIXED.map(([day, code]): Holiday => ({ on: `${year}-${day}`, code, verified: false })),
);
const fixedDays = new Set(fixed.map((holiday) => holiday.on));

export const holidays: readonly Holiday[] = [...fixed, ...movable.filter((holiday) => !fixedDays.has(holiday.on))].sort(
  (a, b) => (a.on < b.on ? -1 : 1),
);

export const courtHours: CourtHours = {
  weekdays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  source: 'Practice of the magistrates’ courts',
  verified: false,
};

interface Change extends Partial<Pick<ClockRule, 'amount' | 'unit' | 'roll' | 'extension' | 'force'>> {
  readonly section: string;
}

/** What Ugandan law says where it says something else; the events that start and stop a clock are the same. */
const CHANGES: Readonly<Record<ClockRule['code'], Change>> = {
  // Forty-eight hours "in any case": the law does not wait for the court to sit.
  arraignment: { amount: 48, roll: 'none', extension: null, section: 'Constitution art. 23(4)(b)' },
  'custodial-order': { amount: 60, extension: null, section: 'Constitution art. 23(6)(b): bail after sixty days' },
  'custodial-total': { amount: 180, section: 'Constitution art. 23(6)(c): bail after 180 days, High Court' },
  adjournment: { section: 'Magistrates Courts Act s.122' },
  'adjournment-custody': { section: 'Magistrates Courts Act s.122' },
  judgment: { section: 'Code of judicial conduct: sixty days' },
  appeal: { section: 'Criminal Procedure Code Act s.28' },
  backlog: { amount: 24, section: 'Judiciary of Uganda: two years from filing' },
  'child-evidence': { section: 'No Ugandan rule found; two weeks is an aim, not law' },
  decision: { section: 'No Ugandan rule found; an aim of the house' },
  disclosure: { section: 'Aim of the house; Constitution art. 28(3)(c) says “adequate time” and names no days' },
  sentence: { section: 'No Ugandan rule found; an aim of the house' },
  'childrens-case': { amount: 3, section: 'Children Act (Cap. 59) s.99: three months from plea', force: 'law' },
};

export const clocks: readonly ClockRule[] = kenyan.map((rule) => {
  const change = CHANGES[rule.code];
  return { ...rule, ...change, ...term([rule.code, rule.wording.en, rule.wording.sw], change.section) };
});
