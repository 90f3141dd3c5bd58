import type { Custody, Language } from '@hakika/domain';

/** The furniture of the printed summary; the pack brings the words of codes. */
export interface SummaryWords {
  readonly title: string;
  readonly invented: string;
  readonly protectedIdentity: string;
  readonly contains: string;
  readonly facts: Readonly<
    Record<'stage' | 'station' | 'courtFile' | 'ob' | 'police' | 'odpp' | 'reported' | 'adjourned', string>
  >;
  readonly times: (count: number) => string;
  readonly next: string;
  readonly noNext: string;
  readonly accused: string;
  readonly nobody: string;
  readonly custody: Readonly<Record<Custody, string>>;
  readonly since: (day: string, days: number) => string;
  readonly juristic: string;
  readonly notYet: string;
  readonly notApplicable: string;
  readonly counts: string;
  readonly count: string;
  readonly offence: string;
  readonly section: (charging: string, penalty: string | null) => string;
  readonly standing: string;
  readonly noPlea: string;
  readonly alternative: (number: number) => string;
  readonly removed: (day: string) => string;
  readonly noCounts: string;
  readonly clocks: string;
  readonly limit: string;
  readonly whom: string;
  readonly ends: string;
  readonly stands: string;
  readonly noClocks: string;
  readonly left: (days: number) => string;
  readonly overdue: (days: number) => string;
  readonly adjournments: string;
  readonly day: string;
  readonly purpose: string;
  readonly reason: string;
  readonly noReason: string;
  readonly noAdjournments: string;
  readonly moreAdjournments: (count: number) => string;
  readonly milestones: string;
  readonly what: string;
  readonly everybody: string;
  readonly moreMilestones: (count: number) => string;
  readonly unverified: string;
  readonly printed: (by: string, moment: string) => string;
  readonly page: (page: number, pages: number) => string;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = {
  en: {
    title: 'Case summary',
    invented: 'Invented data. No person and no case in this print is real.',
    protectedIdentity: 'Protected identity',
    contains: 'Contains protected information. People stand here by their codes alone.',
    facts: {
      stage: 'Stage',
      station: 'Court',
      courtFile: 'Court file',
      ob: 'OB number',
      police: 'Police file',
      odpp: 'ODPP file',
      reported: 'Reported',
      adjourned: 'Adjourned',
    },
    times: (count) => (count === 0 ? 'Never' : count === 1 ? 'Once' : `${count} times`),
    next: 'Next in court',
    noNext: 'No next date.',
    accused: 'The accused and how far each has come',
    nobody: 'Nobody is accused in this case yet.',
    custody: {
      'at-large': 'At large',
      'police-custody': 'In police custody',
      remand: 'On remand',
      bail: 'On bond',
      serving: 'Serving sentence',
      released: 'Released',
    },
    since: (day, count) => `since ${day}, ${days(count)}`,
    juristic: 'Company or other body',
    notYet: 'Not yet',
    notApplicable: 'Not applicable',
    counts: 'Counts',
    count: 'Count',
    offence: 'Offence',
    section: (charging, penalty) => (penalty ? `s.${charging} read with s.${penalty}` : `s.${charging}`),
    standing: 'Plea and outcome',
    noPlea: 'no plea yet',
    alternative: (number) => `Alternative to count ${number}`,
    removed: (day) => `Taken out ${day}`,
    noCounts: 'No charge sheet yet.',
    clocks: 'Limits that run',
    limit: 'Limit',
    whom: 'Whom',
    ends: 'Last day',
    stands: 'Stands at',
    noClocks: 'No limit of the law runs.',
    left: (count) => (count === 0 ? 'Ends today' : `${days(count)} left`),
    overdue: (count) => `Overdue ${days(count)}`,
    adjournments: 'Adjournments',
    day: 'Day',
    purpose: 'Listed for',
    reason: 'Reason',
    noReason: 'Not recorded',
    noAdjournments: 'Never adjourned.',
    moreAdjournments: (count) => `and ${count} more, on record`,
    milestones: 'Latest entries',
    what: 'What happened',
    everybody: 'All',
    moreMilestones: (count) => `and ${count} more, on record`,
    unverified: 'Not checked by counsel yet.',
    printed: (by, moment) => `Printed by ${by}, ${moment}.`,
    page: (page, pages) => `page ${page} of ${pages}`,
  },
  sw: {
    title: 'Muhtasari wa kesi',
    invented: 'Taarifa za kubuni. Hakuna mtu wala kesi ya kweli katika chapa hii.',
    protectedIdentity: 'Utambulisho unaolindwa',
    contains: 'Ina taarifa zinazolindwa. Watu wanatajwa hapa kwa namba zao tu.',
    facts: {
      stage: 'Hatua',
      station: 'Mahakama',
      courtFile: 'Faili la mahakama',
      ob: 'Namba ya OB',
      police: 'Faili la polisi',
      odpp: 'Faili la ODPP',
      reported: 'Iliripotiwa',
      adjourned: 'Imeahirishwa',
    },
    times: (count) => (count === 0 ? 'Kamwe' : `Mara ${count}`),
    next: 'Kikao kijacho',
    noNext: 'Hakuna tarehe ijayo.',
    accused: 'Washtakiwa na kila mmoja alipofika',
    nobody: 'Hakuna aliyeshtakiwa katika kesi hii bado.',
    custody: {
      'at-large': 'Hajakamatwa',
      'police-custody': 'Mikononi mwa polisi',
      remand: 'Rumande',
      bail: 'Kwa dhamana',
      serving: 'Anatumikia kifungo',
      released: 'Ameachiliwa',
    },
    since: (day, count) => `tangu ${day}, siku ${count}`,
    juristic: 'Kampuni au chombo kingine',
    notYet: 'Bado',
    notApplicable: 'Haihusiki',
    counts: 'Mashtaka',
    count: 'Shtaka',
    offence: 'Kosa',
    section: (charging, penalty) => (penalty ? `k.${charging} pamoja na k.${penalty}` : `k.${charging}`),
    standing: 'Jibu na matokeo',
    noPlea: 'bado hajajibu',
    alternative: (number) => `Mbadala wa shtaka ${number}`,
    removed: (day) => `Limeondolewa ${day}`,
    noCounts: 'Hakuna hati ya mashtaka bado.',
    clocks: 'Muda unaoendelea',
    limit: 'Muda',
    whom: 'Nani',
    ends: 'Siku ya mwisho',
    stands: 'Ulipo',
    noClocks: 'Hakuna muda wa kisheria unaoendelea.',
    left: (count) => (count === 0 ? 'Unaisha leo' : `Zimebaki siku ${count}`),
    overdue: (count) => `Umechelewa siku ${count}`,
    adjournments: 'Maahirisho',
    day: 'Siku',
    purpose: 'Kikao cha',
    reason: 'Sababu',
    noReason: 'Haikuandikwa',
    noAdjournments: 'Haijawahi kuahirishwa.',
    moreAdjournments: (count) => `na mengine ${count}, yameandikwa`,
    milestones: 'Taarifa za karibuni',
    what: 'Kilichotokea',
    everybody: 'Wote',
    moreMilestones: (count) => `na nyingine ${count}, zimeandikwa`,
    unverified: 'Haijakaguliwa na wakili bado.',
    printed: (by, moment) => `Imechapishwa na ${by}, ${moment}.`,
    page: (page, pages) => `ukurasa ${page} kati ya ${pages}`,
  },
};
