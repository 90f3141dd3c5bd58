import { Injectable, inject } from '@angular/core';
import type { AccusedView } from '@hakika/contracts';
import type { BailTerms, CustodySpell } from '@hakika/domain';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { dayAndMonth, daysBetween } from '../../shared/time/dates';

const FLAGS = ['cash', 'noContact', 'exclusion', 'passport'] as const satisfies readonly (keyof BailTerms)[];

/** Custody and bail in words. */
@Injectable({ providedIn: 'root' })
export class CustodyWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  private readonly dates = inject(DatesInWords);
  private readonly clock = inject(CourtClock);
  private readonly language = inject(ActiveLanguage);

  /** `Held on remand since 10 Mar, 258 days` */
  now({ custody, custodySince }: Pick<AccusedView, 'custody' | 'custodySince'>): string {
    if (!custodySince) return this.words.of(`court.custody.${custody}`);
    const params = { since: this.short(custodySince), days: daysBetween(custodySince, this.clock.today()) };
    return this.words.of(`court.custodySince.${custody}`, params);
  }

  /** `KES 50,000 · 1 surety · No contact with survivor or witnesses`, or that nothing is said. */
  terms({ amountKes, sureties, reporting, ...terms }: BailTerms): string {
    const flags = FLAGS.filter((flag) => terms[flag]).map((flag) => this.words.of(`court.bail.${flag}`));
    const said = [
      amountKes ? `${this.pack.currency()} ${amountKes.toLocaleString('en-GB')}` : '',
      sureties ? this.words.of('court.fact.sureties', { count: sureties }) : '',
      ...flags,
      reporting ? this.words.of('court.bail.reporting', { often: this.pack.detail('reporting', reporting) }) : '',
    ].filter(Boolean);
    return said.length > 0 ? said.join(' · ') : this.words.of('court.bail.noTerms');
  }

  /** `Tue 10 Mar 2026 – Mon 6 Apr 2026, 27 days`; what lasts is counted until today. */
  time({ from, to }: CustodySpell): string {
    const params = {
      from: this.dates.dayWithYear(from),
      to: to ? this.dates.dayWithYear(to) : '',
      days: daysBetween(from, to ?? this.clock.today()),
    };
    return this.words.of(to ? 'court.spell.over' : 'court.spell.lasting', params);
  }

  /** The year only when it is another one. */
  short(date: string): string {
    const otherYear = date.slice(0, 4) !== this.clock.today().slice(0, 4);
    return dayAndMonth(date, this.language.value(), otherYear);
  }
}
