import { Injectable, inject } from '@angular/core';
import type { CaseView, MilestoneView } from '@hakika/contracts';
import { MILESTONE_SHAPES, type MilestoneType, type Sentence, type Shape } from '@hakika/domain';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService, type PackTable } from '../../core/pack/pack.service';
import { accusedLabel } from '../case-page/case.store';
import { moreFields } from './detail-draft';
import { DetailWords } from './detail-words';

type Said = Partial<Pick<MilestoneView, 'accusedId' | 'countId'>> & Pick<MilestoneView, 'type' | 'details'>;

/** Which field of the details is a code of which table. */
const CODED: readonly (readonly [field: string, table: PackTable])[] = [
  ['plea', 'pleas'],
  ['verdict', 'verdicts'],
  ['decision', 'chargingDecisions'],
  ['outcome', 'appealOutcomes'],
  ['ending', 'endings'],
  ['toStation', 'stations'],
];

type Say = (value: unknown, words: Words, dates: DatesInWords, money: (amount: number) => string) => string;

/** Fields of the details that are no codes, in the order in which they are said. */
const SAID: readonly (readonly [field: string, say: Say])[] = [
  ['granted', (granted, words) => words.of(granted ? 'court.fact.granted' : 'court.fact.refused')],
  ['days', (days, words) => words.of('court.fact.days', { days })],
  ['amountKes', (amount, _words, _dates, money) => money(Number(amount))],
  ['sureties', (count, words) => words.of('court.fact.sureties', { count })],
  ['election', (election, words) => words.of(`court.fact.election.${String(election)}`)],
  ['until', (until, words, dates) => words.of('court.fact.until', { date: dates.dayWithYear(String(until)) })],
  ['by', (by, words) => words.of(`court.fact.by.${String(by)}`)],
];

/** Facts of the docket in words: what happened, to whom, and what was decided. */
@Injectable({ providedIn: 'root' })
export class MilestoneWords {
  private readonly pack = inject(PackService);
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);
  private readonly detailWords = inject(DetailWords);

  type(type: MilestoneType): string {
    return this.pack.word('milestones', type);
  }

  /** `Plea taken: Not guilty` */
  title({ type, details }: Said): string {
    const shape: Shape = MILESTONE_SHAPES[type] ?? {};
    const said = CODED.flatMap(([field, table]) => {
      const code: unknown = (details as Record<string, unknown>)[field];
      return typeof code === 'string' && shape[field]?.kind === 'term' ? [this.pack.word(table, code)] : [];
    });
    return said.length > 0 ? `${this.type(type)}: ${said.join(', ')}` : this.type(type);
  }

  /** `A1, count 2`, or nothing when it concerns everybody. */
  whom(courtCase: CaseView, { accusedId = null, countId = null }: Said): string {
    const number = courtCase.counts.find(({ id }) => id === countId)?.number;
    const count = number === undefined ? '' : this.words.of('court.fact.count', { number });
    return [accusedLabel(courtCase, accusedId), count].filter(Boolean).join(', ');
  }

  /** What the details say beyond a code: money, days, a term. */
  more(courtCase: CaseView, { type, details }: Said): string {
    if (type === 'sentenced' || type === 'resentenced') return this.sentence(details as Sentence);
    const given = details as Readonly<Record<string, unknown>>;
    const more = moreFields(type);
    const said = SAID.filter(([field]) => !more.some(([name]) => name === field)).flatMap(([field, words]) => {
      const value = given[field];
      return value === null || value === undefined
        ? []
        : [words(value, this.words, this.dates, (amount) => this.money(amount))];
    });
    const sentence = given['sentence'] as Sentence | null | undefined;
    const others = more.map(([name, field]) => this.detailWords.say(courtCase, name, field, given[name]));
    return [
      ...said,
      ...others,
      this.finality(given),
      this.counts(courtCase, given),
      sentence ? this.sentence(sentence) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Whether an ending is the last word, for whoever is about to record it. */
  finality({ ending }: Readonly<Record<string, unknown>>): string {
    const rule = this.pack.pack.hasValue()
      ? this.pack.pack.value().endings.find(({ code }) => code === ending)
      : undefined;
    if (!rule) return '';
    return `${this.words.of(rule.mayBeRecharged ? 'court.ending.again' : 'court.ending.final')} (${rule.section})`;
  }

  /** `30 years · fine KES 30,000,000 · terms run together` */
  sentence(sentence: Sentence): string {
    const { termMonths, life, fineKes, defaultMonths, concurrent, from, compensationKes } = sentence;
    return [
      life ? this.words.of('court.sentence.life') : '',
      termMonths ? this.term(termMonths) : '',
      fineKes ? this.words.of('court.sentence.fine', { amount: this.money(fineKes) }) : '',
      defaultMonths ? this.words.of('court.sentence.default', { term: this.term(defaultMonths) }) : '',
      this.outsidePrison(sentence),
      compensationKes ? this.words.of('court.sentence.compensation', { amount: this.money(compensationKes) }) : '',
      ...this.orders(sentence),
      concurrent && termMonths ? this.words.of('court.sentence.concurrent') : '',
      from ? this.words.of('court.sentence.from', { date: this.dates.dayWithYear(from) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private outsidePrison({ nonCustodial, nonCustodialKind }: Sentence): string {
    if (nonCustodialKind) return this.pack.detail('nonCustodial', nonCustodialKind);
    return nonCustodial ? this.words.of('court.sentence.nonCustodial') : '';
  }

  private orders(sentence: Sentence): readonly string[] {
    const { restitutionKes, forfeiture, orders = [], consecutiveToCountId, remandCreditDays } = sentence;
    return [
      restitutionKes ? this.words.of('court.sentence.restitution', { amount: this.money(restitutionKes) }) : '',
      forfeiture ? this.words.of('court.sentence.forfeiture') : '',
      ...orders.map((code) => this.pack.detail('order', code)),
      consecutiveToCountId ? this.words.of('court.sentence.consecutive') : '',
      remandCreditDays ? this.words.of('court.sentence.credit', { count: remandCreditDays }) : '',
    ];
  }

  term(months: number): string {
    const years = Math.floor(months / 12);
    return [
      years ? this.words.of('court.sentence.years', { count: years }) : '',
      months % 12 ? this.words.of('court.sentence.months', { count: months % 12 }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  money(amount: number): string {
    return `${this.pack.currency()} ${amount.toLocaleString('en-GB')}`;
  }

  private counts(courtCase: CaseView, details: Readonly<Record<string, unknown>>): string {
    const sentence = (field: string, key: string) => {
      const ids = details[field];
      if (!Array.isArray(ids) || ids.length === 0) return '';
      const numbers = courtCase.counts.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
      return this.words.of(key, { numbers: numbers.join(', '), count: ids.length });
    };
    return [
      sentence('countIds', 'court.fact.counts'),
      sentence('addedCountIds', 'court.fact.added'),
      sentence('removedCountIds', 'court.fact.removed'),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
