import type { Language } from '../reference/term';
import type { Cell } from './figure';
import { monthAndYear, type Month } from './months';

/** A count as a reader sees it: a hidden one may still be known to be small. */
export interface Reading extends Cell {
  readonly below?: boolean;
}

export interface HeadlineReason {
  /** "Witness not reached" */
  readonly wording: string;
  readonly count: Reading;
}

export interface HeadlineFacts {
  readonly month: Month;
  readonly threshold: number;
  readonly listed: Reading;
  readonly adjourned: Reading;
  /** The most frequent reasons, the first first; at most two are spoken of. */
  readonly reasons: readonly HeadlineReason[];
  readonly withoutReason: Reading;
}

/** Below this many, "one in three" would be three people in a room. */
const ENOUGH_FOR_A_SHARE = 20;
/** How far, in hundredths, a share may lie from the words that say it. */
const CLOSE = 2.5;

interface Share {
  readonly of: number;
  readonly en: readonly [hearings: string, those: string];
  readonly sw: readonly [hearings: string, those: string];
}

const SHARES: readonly Share[] = [
  { of: 1 / 10, en: ['One hearing in ten', 'one in ten'], sw: ['Kikao kimoja kati ya kumi', 'kimoja kati ya kumi'] },
  {
    of: 1 / 8,
    en: ['One hearing in eight', 'one in eight'],
    sw: ['Kikao kimoja kati ya vinane', 'kimoja kati ya vinane'],
  },
  { of: 1 / 6, en: ['One hearing in six', 'one in six'], sw: ['Kikao kimoja kati ya sita', 'kimoja kati ya sita'] },
  {
    of: 1 / 5,
    en: ['One hearing in five', 'one in five'],
    sw: ['Kikao kimoja kati ya vitano', 'kimoja kati ya vitano'],
  },
  { of: 1 / 4, en: ['One hearing in four', 'a quarter'], sw: ['Kikao kimoja kati ya vinne', 'robo'] },
  { of: 1 / 3, en: ['One hearing in three', 'a third'], sw: ['Kikao kimoja kati ya vitatu', 'theluthi moja'] },
  {
    of: 2 / 5,
    en: ['Two hearings in five', 'two in five'],
    sw: ['Vikao viwili kati ya vitano', 'viwili kati ya vitano'],
  },
  { of: 1 / 2, en: ['Half of the hearings', 'half'], sw: ['Nusu ya vikao', 'nusu'] },
  {
    of: 3 / 5,
    en: ['Three hearings in five', 'three in five'],
    sw: ['Vikao vitatu kati ya vitano', 'vitatu kati ya vitano'],
  },
  { of: 2 / 3, en: ['Two hearings in three', 'two thirds'], sw: ['Vikao viwili kati ya vitatu', 'theluthi mbili'] },
  { of: 3 / 4, en: ['Three hearings in four', 'three quarters'], sw: ['Vikao vitatu kati ya vinne', 'robo tatu'] },
  {
    of: 4 / 5,
    en: ['Four hearings in five', 'four in five'],
    sw: ['Vikao vinne kati ya vitano', 'vinne kati ya vitano'],
  },
];

function shareInWords(part: number, whole: number): Share | null {
  if (whole < ENOUGH_FOR_A_SHARE) return null;
  const distance = (share: Share): number => Math.abs(share.of - part / whole) * 100;
  const nearest = SHARES.reduce((best, share) => (distance(share) < distance(best) ? share : best));
  return distance(nearest) <= CLOSE ? nearest : null;
}

interface Sentences {
  readonly listedHidden: (month: string) => string;
  readonly noneListed: (month: string) => string;
  readonly adjournedBelow: (threshold: number, listed: number) => string;
  readonly adjournedHidden: (listed: number) => string;
  readonly noneAdjourned: (listed: number) => string;
  readonly allAdjourned: (listed: number) => string;
  readonly adjourned: (part: string) => string;
  readonly count: (part: number, whole: number) => string;
  readonly onlyAdjourned: (part: number, month: string) => string;
  readonly reasons: (part: string, reasons: readonly string[]) => string;
  readonly allOfThose: string;
  readonly someOfThose: (part: string) => string;
  readonly noReasons: (part: string) => string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    listedHidden: (month) => `The hearings of ${month} are hidden, so that no case can be recognised.`,
    noneListed: (month) => `No hearing was listed in ${month}.`,
    adjournedBelow: (threshold, listed) => `Fewer than ${inWords(threshold)} of ${listed} hearings did not go on.`,
    adjournedHidden: (listed) =>
      `${listed} hearings were listed. How many did not go on is hidden, so that no case can be recognised.`,
    noneAdjourned: (listed) =>
      listed === 1 ? 'The one hearing was not adjourned.' : `None of ${listed} hearings was adjourned.`,
    allAdjourned: (listed) => `None of ${listed} hearings went on.`,
    adjourned: (part) => `${part} did not go on.`,
    count: (part, whole) => `${part} of ${whole} hearings`,
    onlyAdjourned: (part, month) => `${part} hearings did not go on in ${month}.`,
    reasons: (part, reasons) => `In ${part}: ${reasons.map(uncapitalised).join(', or ')}.`,
    allOfThose: 'all of those',
    someOfThose: (part) => `${part} of those`,
    noReasons: (part) => `For ${part} no reason is on record.`,
  },
  sw: {
    listedHidden: (month) => `Idadi ya vikao vya ${month} imefichwa, ili kesi yoyote isitambulike.`,
    noneListed: (month) => `Hakuna kikao kilichopangwa ${month}.`,
    adjournedBelow: (threshold, listed) => `Vikao visivyofika ${inSwahili(threshold)} kati ya ${listed} havikuendelea.`,
    adjournedHidden: (listed) =>
      `Vikao ${listed} vilipangwa. Idadi ya visivyoendelea imefichwa, ili kesi yoyote isitambulike.`,
    noneAdjourned: (listed) =>
      listed === 1 ? 'Kikao kimoja kilichopangwa hakikuahirishwa.' : `Hakuna kikao kilichoahirishwa kati ya ${listed}.`,
    allAdjourned: (listed) => `Hakuna kikao kilichoendelea kati ya ${listed}.`,
    adjourned: (part) => `${part} ${part.startsWith('Kikao') ? 'hakikuendelea' : 'havikuendelea'}.`,
    count: (part, whole) => `Vikao ${part} kati ya ${whole}`,
    onlyAdjourned: (part, month) => `Vikao ${part} havikuendelea ${month}.`,
    reasons: (part, reasons) => `Katika ${part}: ${reasons.map(uncapitalised).join(', au ')}.`,
    allOfThose: 'hivyo vyote',
    someOfThose: (part) => (/^\d/.test(part) ? `${part} kati ya hivyo` : `${part} ya hivyo`),
    noReasons: (part) => `Katika ${part} hakuna sababu iliyoandikwa.`,
  },
};

const SMALL_WORDS: Readonly<Record<number, readonly [en: string, sw: string]>> = {
  5: ['five', 'vitano'],
  11: ['eleven', 'kumi na moja'],
};

function inWords(threshold: number): string {
  return SMALL_WORDS[threshold]?.[0] ?? String(threshold);
}

function inSwahili(threshold: number): string {
  return SMALL_WORDS[threshold]?.[1] ?? String(threshold);
}

/** "Witness not reached" → "witness not reached", but "ADR sought" stays. */
function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function firstSentence(facts: HeadlineFacts, language: Language): string {
  const say = SENTENCES[language];
  const month = monthAndYear(facts.month, language);
  const { listed, adjourned } = facts;
  if (listed.value === null) {
    return adjourned.value === null ? say.listedHidden(month) : say.onlyAdjourned(adjourned.value, month);
  }
  if (listed.value === 0) return say.noneListed(month);
  if (adjourned.value === null) {
    return adjourned.below ? say.adjournedBelow(facts.threshold, listed.value) : say.adjournedHidden(listed.value);
  }
  if (adjourned.value === 0) return say.noneAdjourned(listed.value);
  if (adjourned.value === listed.value) return say.allAdjourned(listed.value);
  const words = shareInWords(adjourned.value, listed.value);
  return say.adjourned(words ? words[language][0] : say.count(adjourned.value, listed.value));
}

/** "half of those", "9 of those", "all of those" */
function partOfThose(part: number, whole: number, language: Language): string {
  const say = SENTENCES[language];
  if (part === whole) return say.allOfThose;
  const words = shareInWords(part, whole);
  return say.someOfThose(words ? words[language][1] : String(part));
}

function secondSentence(facts: HeadlineFacts, language: Language): string | null {
  const { value: adjourned } = facts.adjourned;
  if (!adjourned) return null;
  const say = SENTENCES[language];
  const spoken = facts.reasons.slice(0, 2).filter((reason) => reason.count.value);
  const counted = spoken.reduce((sum, reason) => sum + (reason.count.value ?? 0), 0);
  const without = facts.withoutReason.value ?? 0;
  if (without > counted) return say.noReasons(partOfThose(without, adjourned, language));
  if (counted === 0) return null;
  return say.reasons(
    partOfThose(counted, adjourned, language),
    spoken.map((reason) => reason.wording),
  );
}

/** The one sentence a magistrate would say aloud. It says only what the figures below it say, hidden ones included. */
export function headline(facts: HeadlineFacts, language: Language): string {
  return [firstSentence(facts, language), secondSentence(facts, language)].filter(Boolean).join(' ');
}
