import type { Language, OutcomeChip } from '@hakika/domain';

/** The furniture of the printed list; the pack brings the words of codes. */
export interface CourtListWords {
  readonly title: string;
  readonly invented: string;
  readonly contains: string;
  readonly protectedIdentity: string;
  readonly noRoom: string;
  readonly noFile: string;
  readonly nothing: string;
  readonly more: string;
  readonly number: string;
  readonly time: string;
  readonly matter: string;
  readonly purpose: string;
  readonly result: string;
  readonly matters: (count: number) => string;
  readonly accused: (count: number) => string;
  readonly held: (who: string) => string;
  readonly witnesses: (count: number) => string;
  readonly moved: (times: number) => string;
  readonly call: Readonly<Record<'called' | 'finished', string>>;
  readonly outcome: Readonly<Record<OutcomeChip, string>>;
  readonly next: (day: string) => string;
  readonly printed: (by: string, moment: string) => string;
  readonly page: (page: number, pages: number) => string;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const COURT_LIST_WORDS: Readonly<Record<Language, CourtListWords>> = {
  en: {
    title: 'Court list',
    invented: 'Invented data. No person and no case in this print is real.',
    contains: 'Contains protected information. People stand here by their codes alone.',
    protectedIdentity: 'protected identity',
    noRoom: 'No courtroom yet',
    noFile: 'No court number yet',
    nothing: 'Nothing is listed.',
    more: 'There are more matters than one list holds. Narrow it to a station, a courtroom or a prosecutor.',
    number: 'No.',
    time: 'Time',
    matter: 'Matter',
    purpose: 'Listed for',
    result: 'What happened',
    matters: (count) => (count === 1 ? '1 matter' : `${count} matters`),
    accused: (count) => `${count} accused`,
    held: (who) => `${who} in custody`,
    witnesses: (count) => (count === 1 ? '1 witness' : `${count} witnesses`),
    moved: (count) => `moved ${times(count)}`,
    call: { called: 'Called', finished: 'Finished' },
    outcome: {
      adjourned: 'Adjourned',
      proceeded: 'Proceeded',
      'part-heard': 'Part-heard',
      'plea-taken': 'Plea taken',
      'ruling-given': 'Ruling given',
      'judgment-given': 'Judgment given',
      sentenced: 'Sentenced',
      warrant: 'Warrant issued',
      withdrawn: 'Withdrawn',
      vacated: 'Vacated',
    },
    next: (day) => `Next date ${day}`,
    printed: (by, moment) => `Printed by ${by}, ${moment}.`,
    page: (page, pages) => `page ${page} of ${pages}`,
  },
  sw: {
    title: 'Orodha ya vikao',
    invented: 'Taarifa za kubuni. Hakuna mtu wala kesi ya kweli katika chapa hii.',
    contains: 'Ina taarifa zinazolindwa. Watu wanatajwa hapa kwa namba zao tu.',
    protectedIdentity: 'utambulisho unaolindwa',
    noRoom: 'Hakuna chumba cha mahakama bado',
    noFile: 'Hakuna namba ya mahakama bado',
    nothing: 'Hakuna kikao kilichopangwa.',
    more: 'Vikao ni vingi kuliko orodha moja inavyoweza kubeba. Chagua kituo, chumba au mwendesha mashtaka.',
    number: 'Na.',
    time: 'Saa',
    matter: 'Kesi',
    purpose: 'Kikao cha',
    result: 'Kilichotokea',
    matters: (count) => `kesi ${count}`,
    accused: (count) => (count === 1 ? 'mshtakiwa 1' : `washtakiwa ${count}`),
    held: (who) => `${who} kizuizini`,
    witnesses: (count) => (count === 1 ? 'shahidi 1' : `mashahidi ${count}`),
    moved: (count) => `imeahirishwa mara ${count}`,
    call: { called: 'Imeitwa', finished: 'Imemalizika' },
    outcome: {
      adjourned: 'Imeahirishwa',
      proceeded: 'Imeendelea',
      'part-heard': 'Imesikilizwa kwa sehemu',
      'plea-taken': 'Jibu limechukuliwa',
      'ruling-given': 'Uamuzi umetolewa',
      'judgment-given': 'Hukumu imetolewa',
      sentenced: 'Adhabu imetolewa',
      warrant: 'Hati ya kukamata imetolewa',
      withdrawn: 'Imeondolewa',
      vacated: 'Imefutwa',
    },
    next: (day) => `Tarehe ijayo ${day}`,
    printed: (by, moment) => `Imechapishwa na ${by}, ${moment}.`,
    page: (page, pages) => `ukurasa ${page} kati ya ${pages}`,
  },
};
