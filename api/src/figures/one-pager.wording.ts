import type { FigureBasis, FigureUnit, Language } from '@hakika/domain';

/** Titles and notes of the one-pager's tables. Figures carry their words, so that every rendering says the same. */
interface OnePagerWords {
  readonly thisMonth: string;
  readonly units: Readonly<Record<FigureUnit, string>>;
  readonly bases: Readonly<Record<FigureBasis, string>>;
  readonly note: (unit: string, basis: string, period: string) => string;
  readonly clearance: {
    readonly title: string;
    readonly concluded: string;
    readonly filed: string;
    readonly rate: string;
  };
  readonly adjournments: {
    readonly title: string;
    readonly adjourned: string;
    readonly listed: string;
    readonly rate: string;
  };
  readonly byMonth: { readonly title: string; readonly note: (from: string, to: string) => string };
  readonly reasons: {
    readonly title: string;
    readonly hearings: string;
    readonly others: (kinds: number | null) => string;
    readonly otherActors: string;
    readonly withoutReason: string;
    readonly note: string;
    readonly noteWithout: (count: number | null) => string;
  };
  readonly gain: {
    readonly title: (reasons: number, first: boolean) => string;
    readonly value: string;
    readonly rows: Readonly<Record<GainRow, string>>;
    readonly note: (sum: { avoided: number; daysLost: number; pending: number; more: number }) => string;
    readonly none: string;
    readonly hidden: string;
  };
  readonly survivors: Readonly<Record<SurvivorFigure, { readonly title: string; readonly whole: string }>>;
  readonly count: string;
  readonly cohort: (from: string, to: string) => string;
}

export const GAIN_ROWS = [
  'avoided',
  'days-lost',
  'pending',
  'days-sooner',
  'more-concluded',
  'clearance-from',
  'clearance-to',
] as const;
export type GainRow = (typeof GAIN_ROWS)[number];

export const SURVIVOR_FIGURES = ['sent-home', 'measures', 'accompaniments', 'children-heard'] as const;
export type SurvivorFigure = (typeof SURVIVOR_FIGURES)[number];

export const ONE_PAGER_WORDS: Readonly<Record<Language, OnePagerWords>> = {
  en: {
    thisMonth: 'this month',
    units: {
      case: 'case',
      accused: 'accused',
      count: 'count',
      survivor: 'survivor',
      hearing: 'hearing',
      'witness-day': 'witness day of a survivor',
      measure: 'measure at a hearing',
      accompaniment: 'accompaniment expected',
    },
    bases: { flow: 'flow', cohort: 'cohort', stock: 'stock' },
    note: (unit, basis, period) => `Unit: ${unit}. Basis: ${basis}, ${period}.`,
    clearance: { title: 'Clearance', concluded: 'Concluded', filed: 'Filed', rate: 'Concluded per 100 filed' },
    adjournments: { title: 'Adjourned', adjourned: 'Adjourned', listed: 'Listed', rate: 'Per 100 listed' },
    byMonth: {
      title: 'Adjournments by month',
      note: (from, to) => `Unit: hearing adjourned. Basis: flow, by month, ${from} to ${to}.`,
    },
    reasons: {
      title: 'Why, and who can act',
      hearings: 'Hearings',
      others: (kinds) =>
        kinds === null ? 'All others' : kinds === 1 ? 'All others, 1 kind' : `All others, ${kinds} kinds`,
      otherActors: 'Several',
      withoutReason: 'of these, no reason on record',
      note: 'Unit: hearing adjourned, last reason recorded. Basis: flow.',
      noteWithout: (count) =>
        count === null
          ? 'Those without a reason on record are in “all others”.'
          : count === 0
            ? 'Each has a reason on record.'
            : count === 1
              ? '1 has no reason on record and is in “all others”.'
              : `${count} have no reason on record and are in “all others”.`,
    },
    gain: {
      title: (reasons, first) => {
        if (reasons === 0) return 'What fewer adjournments would gain';
        const which = first ? '' : 'avoidable ';
        return reasons === 1
          ? `If the first ${which}reason were halved`
          : `If the first two ${which}reasons were halved`;
      },
      value: 'Value',
      rows: {
        avoided: 'Fewer adjournments a month',
        'days-lost': 'Days from an adjourned hearing to the next date, average',
        pending: 'Pending cases',
        'days-sooner': 'Days sooner for each pending case',
        'more-concluded': 'More cases concluded in a month',
        'clearance-from': 'Clearance now, per cent',
        'clearance-to': 'Clearance then, per cent',
      },
      note: ({ avoided, daysLost, pending, more }) =>
        `${avoided} avoided × ${daysLost} days lost per adjournment ÷ ${pending} pending cases; ` +
        `${more} more concluded in a month, at this month’s hearings per conclusion. An estimate.`,
      none: 'There is too little to avoid this month for an estimate. Unit: case. Basis: flow.',
      hidden: 'Hidden with the counts it is made of. Unit: case. Basis: flow.',
    },
    survivors: {
      'sent-home': { title: 'travelled to court and went home unheard', whole: 'Witness days' },
      measures: { title: 'granted measures were there on the day', whole: 'Granted' },
      accompaniments: { title: 'hearings where she had company', whole: 'Expected' },
      'children-heard': { title: 'children heard within 14 days of plea', whole: 'Children' },
    },
    count: 'Count',
    cohort: (from, to) => `pleas of ${from} to ${to}`,
  },
  sw: {
    thisMonth: 'mwezi huu',
    units: {
      case: 'kesi',
      accused: 'mshtakiwa',
      count: 'shtaka',
      survivor: 'manusura',
      hearing: 'kikao',
      'witness-day': 'siku ya manusura mahakamani',
      measure: 'hatua katika kikao',
      accompaniment: 'usindikizaji uliotarajiwa',
    },
    bases: { flow: 'mtiririko', cohort: 'kundi', stock: 'hali ya siku' },
    note: (unit, basis, period) => `Kipimo: ${unit}. Msingi: ${basis}, ${period}.`,
    clearance: {
      title: 'Kesi zilizomalizika',
      concluded: 'Zilizomalizika',
      filed: 'Zilizofunguliwa',
      rate: 'Kwa kila 100 zilizofunguliwa',
    },
    adjournments: {
      title: 'Maahirisho',
      adjourned: 'Vilivyoahirishwa',
      listed: 'Vilivyopangwa',
      rate: 'Kwa kila 100 vilivyopangwa',
    },
    byMonth: {
      title: 'Maahirisho kwa mwezi',
      note: (from, to) => `Kipimo: kikao kilichoahirishwa. Msingi: mtiririko, kwa mwezi, ${from} hadi ${to}.`,
    },
    reasons: {
      title: 'Kwa nini, na nani anaweza kuchukua hatua',
      hearings: 'Vikao',
      others: (kinds) => (kinds === null ? 'Nyingine zote' : `Nyingine zote, aina ${kinds}`),
      otherActors: 'Mbalimbali',
      withoutReason: 'kati ya hizi, bila sababu iliyoandikwa',
      note: 'Kipimo: kikao kilichoahirishwa, sababu ya mwisho iliyoandikwa. Msingi: mtiririko.',
      noteWithout: (count) =>
        count === null
          ? 'Visivyo na sababu iliyoandikwa vimo katika “nyingine zote”.'
          : count === 0
            ? 'Kila kikao kina sababu iliyoandikwa.'
            : `${count} havina sababu iliyoandikwa na vimo katika “nyingine zote”.`,
    },
    gain: {
      title: (reasons, first) => {
        if (reasons === 0) return 'Faida ya maahirisho machache';
        const which = first ? '' : ' zinazoepukika';
        return reasons === 1
          ? `Sababu ya kwanza${first ? '' : ' inayoepukika'} ikipungua nusu`
          : `Sababu mbili za kwanza${which} zikipungua nusu`;
      },
      value: 'Thamani',
      rows: {
        avoided: 'Maahirisho yanayopungua kwa mwezi',
        'days-lost': 'Siku kutoka kikao kilichoahirishwa hadi tarehe inayofuata, wastani',
        pending: 'Kesi zinazosubiri',
        'days-sooner': 'Siku zinazookolewa kwa kila kesi inayosubiri',
        'more-concluded': 'Kesi zaidi zinazomalizika kwa mwezi',
        'clearance-from': 'Kiwango cha sasa, asilimia',
        'clearance-to': 'Kiwango cha baadaye, asilimia',
      },
      note: ({ avoided, daysLost, pending, more }) =>
        `Maahirisho ${avoided} × siku ${daysLost} kwa kila ahirisho ÷ kesi ${pending} zinazosubiri; ` +
        `kesi ${more} zaidi kwa mwezi, kwa vikao vya mwezi huu kwa kila kesi. Ni makadirio.`,
      none: 'Hakuna cha kutosha kupunguza mwezi huu ili kukadiria. Kipimo: kesi. Msingi: mtiririko.',
      hidden: 'Imefichwa pamoja na idadi zinazoiunda. Kipimo: kesi. Msingi: mtiririko.',
    },
    survivors: {
      'sent-home': { title: 'walisafiri hadi mahakamani wakarudi bila kusikilizwa', whole: 'Siku za mashahidi' },
      measures: { title: 'hatua zilizokubaliwa zilikuwepo siku hiyo', whole: 'Zilizokubaliwa' },
      accompaniments: { title: 'vikao ambavyo alisindikizwa', whole: 'Vilivyotarajiwa' },
      'children-heard': { title: 'watoto waliosikilizwa ndani ya siku 14 baada ya kujibu mashtaka', whole: 'Watoto' },
    },
    count: 'Idadi',
    cohort: (from, to) => `majibu ya mashtaka ya ${from} hadi ${to}`,
  },
};
