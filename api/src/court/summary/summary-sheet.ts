import type { AccusedView, CaseView, CountView, MilestoneView } from '@hakika/contracts';
import {
  dayInWords,
  daysBetween,
  type Clock,
  type JurisdictionPack,
  type Language,
  type RailStep,
  type Term,
} from '@hakika/domain';
import { SUMMARY_WORDS } from './summary-wording';

/** An adjournment as it is kept. */
export interface AdjournmentRow {
  readonly on: string;
  readonly purpose: string;
  readonly reason: string | null;
}

export interface RailCell {
  readonly word: string;
  readonly state: RailStep['state'];
  readonly under: string;
}

export interface AccusedSheet {
  readonly label: string;
  readonly about: string;
  readonly rail: readonly RailCell[];
}

/** What is printed of a case: words alone, so that the page can be set where nothing else is known. No name of a party is in it. */
export interface SummarySheet {
  readonly language: Language;
  readonly code: string;
  readonly dated: string;
  readonly demo: boolean;
  readonly isProtected: boolean;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly next: readonly string[];
  readonly accused: readonly AccusedSheet[];
  readonly counts: readonly { number: string; offence: string; section: string; standing: readonly string[] }[];
  readonly clocks: readonly { limit: string; whom: string; ends: string; stands: string; late: boolean }[];
  readonly adjournments: readonly { day: string; purpose: string; reason: string }[];
  readonly adjournmentCount: number;
  readonly milestones: readonly { day: string; what: string; whom: string }[];
  readonly milestoneCount: number;
}

export interface Printing {
  readonly language: Language;
  readonly today: string;
  readonly by: string;
  /** In court's own time. */
  readonly at: string;
  readonly demo: boolean;
}

const MILESTONES_SHOWN = 12;
const ADJOURNMENTS_SHOWN = 20;

/** Turns a case into what is printed of it. */
export function summarySheet(
  law: JurisdictionPack,
  courtCase: CaseView,
  adjournments: readonly AdjournmentRow[],
  printing: Printing,
): SummarySheet {
  const reading = new Reading(law, courtCase, printing);
  const inForce = courtCase.milestones.filter(
    ({ supersededById, type }) => supersededById === null && type !== 'retracted',
  );
  return {
    language: printing.language,
    code: courtCase.code,
    dated: printing.today,
    demo: printing.demo,
    isProtected: courtCase.protected,
    printedBy: printing.by,
    printedAt: `${reading.day(printing.today)}, ${printing.at}`,
    facts: reading.facts(),
    next: reading.next(),
    accused: courtCase.accused.map((accused) => reading.accused(accused)),
    counts: courtCase.counts.map((count) => reading.count(count)),
    clocks: courtCase.clocks.flatMap((clock) => reading.clock(clock) ?? []),
    adjournments: adjournments.slice(0, ADJOURNMENTS_SHOWN).map((row) => reading.adjournment(row)),
    adjournmentCount: adjournments.length,
    milestones: inForce.slice(0, MILESTONES_SHOWN).map((fact) => reading.milestone(fact)),
    milestoneCount: courtCase.milestoneCount,
  };
}

class Reading {
  private readonly words;

  constructor(
    private readonly law: JurisdictionPack,
    private readonly courtCase: CaseView,
    private readonly printing: Printing,
  ) {
    this.words = SUMMARY_WORDS[printing.language];
  }

  day(day: string): string {
    return dayInWords(day, this.printing.language);
  }

  facts(): SummarySheet['facts'] {
    const { facts, times } = this.words;
    const { stage, stationName, courtFiles, obNumber, policeFile, odppFile, reportedOn, adjournments } = this.courtCase;
    const said: readonly (readonly [string, string | null])[] = [
      [facts.stage, this.word(this.law.stages, stage)],
      [facts.station, stationName],
      [facts.courtFile, courtFiles.map(({ number }) => number).join('; ')],
      [facts.ob, obNumber],
      [facts.police, policeFile],
      [facts.odpp, odppFile],
      [facts.reported, this.day(reportedOn)],
      [facts.adjourned, times(adjournments)],
    ];
    return said.flatMap(([label, value]): [string, string][] => (value ? [[label, value]] : []));
  }

  next(): readonly string[] {
    const { next } = this.courtCase;
    if (!next) return [];
    const { on, at, purpose, stationName, courtroomName } = next;
    const place = courtroomName ? `${stationName}, ${courtroomName}` : stationName;
    return [at ? `${this.day(on)}, ${at}` : this.day(on), this.word(this.law.hearingPurposes, purpose), place];
  }

  accused({ label, juristic, sex, custody, custodySince, rail }: AccusedView): AccusedSheet {
    const { words, printing } = this;
    const since = custodySince && words.since(this.day(custodySince), daysBetween(custodySince, printing.today));
    const who = juristic ? words.juristic : sex && this.word(this.law.sexes, sex);
    const held = [words.custody[custody], since].filter(Boolean).join(' ');
    return { label, about: [who, held].filter(Boolean).join(' · '), rail: rail.map((step) => this.step(step)) };
  }

  private step({ step, state, on }: RailStep): RailCell {
    const under = on
      ? this.day(on).replace(/^\S+ /, '')
      : state === 'not-applicable'
        ? this.words.notApplicable
        : this.words.notYet;
    return { word: this.word(this.law.stages, step), state, under };
  }

  count({ number, offenceCode, chargingSection, penaltySection, alternativeToId, removedOn, outcomes }: CountView) {
    const { words } = this;
    const main = this.courtCase.counts.find(({ id }) => id === alternativeToId)?.number;
    const standing = outcomes.map(({ accusedId, plea, standingVerdict, ending }) => {
      const said = [
        plea && this.word(this.law.pleas, plea),
        standingVerdict && this.word(this.law.verdicts, standingVerdict),
        ending && this.word(this.law.endings, ending),
      ].filter(Boolean);
      return `${this.labelOf(accusedId)}: ${said.length > 0 ? said.join('; ') : words.noPlea}`;
    });
    const act = this.law.offences.find(({ code }) => code === offenceCode)?.act;
    const notes = [main && words.alternative(main), removedOn && words.removed(this.day(removedOn))].filter(Boolean);
    return {
      number: String(number),
      offence: this.word(this.law.offences, offenceCode),
      section: [[act, words.section(chargingSection, penaltySection)].filter(Boolean).join(', '), ...notes].join('. '),
      standing,
    };
  }

  /** Limits that somebody still has to meet; a duration without a limit is none. */
  clock({ code, accusedId, dueOn, metOn, status, verified }: Clock) {
    if (dueOn === null || metOn !== null || status === 'not-applicable') return null;
    const { words, printing } = this;
    const left = daysBetween(printing.today, dueOn);
    const limit = this.word(this.law.clocks, code);
    return {
      limit: verified ? limit : `${limit}. ${words.unverified}`,
      whom: accusedId ? this.labelOf(accusedId) : words.everybody,
      ends: this.day(dueOn),
      stands: left < 0 ? words.overdue(-left) : words.left(left),
      late: left < 0,
    };
  }

  adjournment({ on, purpose, reason }: AdjournmentRow) {
    return {
      day: this.day(on),
      purpose: this.word(this.law.hearingPurposes, purpose),
      reason: reason ? this.word(this.law.adjournmentReasons, reason) : this.words.noReason,
    };
  }

  milestone({ type, occurredOn, details, accusedId, countId }: MilestoneView) {
    const number = this.courtCase.counts.find(({ id }) => id === countId)?.number;
    const whom = [accusedId && this.labelOf(accusedId), number && `${this.words.count} ${number}`].filter(Boolean);
    const coded = CODED.flatMap(([field, table]) => {
      const code = (details as Record<string, unknown>)[field];
      return typeof code === 'string' ? [this.word(this.law[table], code)] : [];
    });
    const what = this.word(this.law.milestones, type);
    return {
      day: this.day(occurredOn),
      what: coded.length > 0 ? `${what}: ${coded.join(', ')}` : what,
      whom: whom.length > 0 ? whom.join(', ') : this.words.everybody,
    };
  }

  private labelOf(accusedId: string): string {
    return this.courtCase.accused.find(({ id }) => id === accusedId)?.label ?? '';
  }

  private word(rows: readonly Pick<Term, 'code' | 'wording'>[], code: string): string {
    return rows.find((row) => row.code === code)?.wording[this.printing.language] ?? code;
  }
}

/** Which field of the details of a fact is a code of which table. */
const CODED = [
  ['plea', 'pleas'],
  ['verdict', 'verdicts'],
  ['decision', 'chargingDecisions'],
  ['ending', 'endings'],
] as const;
