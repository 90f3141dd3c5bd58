import type { ResolutionStatus } from '@hakika/contracts';
import type { Language } from '@hakika/domain';

/** The furniture of the printed page; figures bring their own words. */
export interface PageWords {
  readonly committee: string;
  readonly published: string;
  readonly page: string;
  readonly about: string;
  readonly clearanceLine: (concluded: string, filed: string) => string;
  readonly adjournedOf: (listed: string) => string;
  readonly adjournedLine: (rate: string) => string;
  readonly before: (month: string, text: string) => string;
  readonly of: (adjourned: string, listed: string, rate: string | null) => string;
  readonly gainOf: (from: string) => string;
  readonly gainFewer: string;
  readonly gainLines: (avoided: string, days: string) => string;
  readonly noGain: string;
  readonly noFiled: string;
  readonly reason: string;
  readonly actor: string;
  readonly ofAll: (all: string) => string;
  readonly noAdjournments: string;
  readonly survivors: string;
  readonly ofWhole: (whole: string) => string;
  readonly hiddenNote: string;
  readonly agreed: string;
  readonly issueAndAction: string;
  readonly who: string;
  readonly due: string;
  readonly stands: string;
  readonly noResolutions: string;
  readonly moreResolutions: (count: number) => string;
  readonly statuses: Readonly<Record<ResolutionStatus, string>>;
  readonly doneOn: (day: string) => string;
  readonly overdue: (days: number) => string;
  readonly prepared: string;
  readonly reviewed: string;
  readonly date: string;
  readonly asKnownOn: (day: string) => string;
  readonly closed: string;
  readonly late: (count: number) => string;
  readonly rule: (threshold: number) => string;
  readonly lists: string;
  readonly issue: (code: string) => string;
  readonly check: (code: string) => string;
  readonly hidden: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    committee: 'Court User Committee',
    published: 'For publication',
    page: 'page 1 of 1',
    about:
      'Cases of trafficking in persons and sexual exploitation of children. No person can be identified from this page.',
    clearanceLine: (concluded, filed) => `${concluded} concluded, ${filed} filed.`,
    adjournedOf: (listed) => `of ${listed} hearings`,
    adjournedLine: (rate) => `${rate} did not go on.`,
    before: (month, text) => `${month}: ${text}`,
    of: (adjourned, listed, rate) => `${adjourned} of ${listed}${rate ? `, ${rate}` : ''}`,
    gainOf: (from) => `clearance, from ${from}`,
    gainFewer: 'fewer adjournments',
    gainLines: (avoided, days) =>
      `${avoided === '1' ? '1 adjournment fewer' : `${avoided} fewer adjournments`} a month; each pending case about ${days === '1' ? '1 day' : `${days} days`} sooner.`,
    noGain: 'No estimate',
    noFiled: 'No case was filed',
    reason: 'Reason',
    actor: 'Who can act',
    ofAll: (all) => `of ${all}`,
    noAdjournments: 'No adjournment is on record for this month.',
    survivors: 'What it meant for survivors',
    ofWhole: (whole) => `of ${whole}`,
    hiddenNote: 'Hidden, so that nobody can be recognised.',
    agreed: 'What this committee agreed',
    issueAndAction: 'Issue and action',
    who: 'Who',
    due: 'Due',
    stands: 'Where it stands',
    noResolutions: 'No resolution is on record yet.',
    moreResolutions: (count) => (count === 1 ? 'and 1 more, on record' : `and ${count} more, on record`),
    statuses: { open: 'Open', 'in-progress': 'In progress', done: 'Done', escalated: 'Escalated to NCAJ' },
    doneOn: (day) => `Done ${day}`,
    overdue: (days) => (days === 1 ? 'Overdue 1 day' : `Overdue ${days} days`),
    prepared: 'Prepared by the secretary',
    reviewed: 'Reviewed by the chair',
    date: 'Date',
    asKnownOn: (day) => `As known on ${day}.`,
    closed:
      'Each month as known when it closed; a case that came back counts as filed again in the month in which it came back.',
    late: (count) =>
      count === 0 ? 'No entry came late.' : count === 1 ? '1 entry came late.' : `${count} entries came late.`,
    rule: (threshold) => `Figures below ${threshold} are hidden, with any figure that would give them away.`,
    lists: 'Each figure opens the list behind it for those who may see it.',
    issue: (code) => code,
    check: (code) => `Check ${code}`,
    hidden: 'hidden',
  },
  sw: {
    committee: 'Kamati ya Watumiaji wa Mahakama',
    published: 'Kwa umma',
    page: 'ukurasa 1 wa 1',
    about:
      'Kesi za usafirishaji haramu wa binadamu na unyonyaji wa watoto kingono. Hakuna mtu anayeweza kutambulika katika ukurasa huu.',
    clearanceLine: (concluded, filed) => `${concluded} zilimalizika, ${filed} zilifunguliwa.`,
    adjournedOf: (listed) => `kati ya vikao ${listed}`,
    adjournedLine: (rate) => `${rate} havikuendelea.`,
    before: (month, text) => `${month}: ${text}`,
    of: (adjourned, listed, rate) => `${adjourned} kati ya ${listed}${rate ? `, ${rate}` : ''}`,
    gainOf: (from) => `zingemalizika, sasa ${from}`,
    gainFewer: 'maahirisho machache zaidi',
    gainLines: (avoided, days) =>
      `Maahirisho ${avoided} pungufu kwa mwezi; kila kesi inayosubiri ingekwisha mapema kwa siku ${days} hivi.`,
    noGain: 'Hakuna makadirio',
    noFiled: 'Hakuna kesi iliyofunguliwa',
    reason: 'Sababu',
    actor: 'Nani wa kuchukua hatua',
    ofAll: (all) => `kati ya ${all}`,
    noAdjournments: 'Hakuna ahirisho lililoandikwa mwezi huu.',
    survivors: 'Maana yake kwa manusura',
    ofWhole: (whole) => `kati ya ${whole}`,
    hiddenNote: 'Imefichwa, ili mtu asitambulike.',
    agreed: 'Kamati hii iliyoafikiana',
    issueAndAction: 'Suala na hatua',
    who: 'Nani',
    due: 'Mwisho',
    stands: 'Hali ilivyo',
    noResolutions: 'Hakuna azimio lililoandikwa bado.',
    moreResolutions: (count) => `na mengine ${count}, yameandikwa`,
    statuses: { open: 'Liko wazi', 'in-progress': 'Linaendelea', done: 'Limekamilika', escalated: 'Limepelekwa NCAJ' },
    doneOn: (day) => `Limekamilika ${day}`,
    overdue: (days) => `Limechelewa siku ${days}`,
    prepared: 'Imetayarishwa na katibu',
    reviewed: 'Imepitiwa na mwenyekiti',
    date: 'Tarehe',
    asKnownOn: (day) => `Kama ilivyojulikana ${day}.`,
    closed:
      'Kila mwezi kama ulivyojulikana ulipofungwa; kesi iliyorudi huhesabiwa kuwa imefunguliwa tena mwezi iliporudi.',
    late: (count) => (count === 0 ? 'Hakuna taarifa iliyochelewa.' : `Taarifa ${count} zilichelewa.`),
    rule: (threshold) => `Idadi chini ya ${threshold} zimefichwa, pamoja na idadi yoyote ambayo ingezifichua.`,
    lists: 'Kila idadi hufungua orodha yake kwa wanaoruhusiwa kuiona.',
    issue: (code) => code,
    check: (code) => `Uhakiki ${code}`,
    hidden: 'imefichwa',
  },
};
