import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { OnePagerQuery, Report } from '@hakika/contracts';
import { Audience, Role } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { PageBar } from '../../core/frame/page-bar';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Empty } from '../../shared/empty';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon';
import { addToMonth, monthAndYear } from '../months';
import { OnePager } from './one-pager';
import { ReportReading } from '../report-reading';
import { ReportsClient } from '../reports.client';

/** A year and a half back. */
const MONTHS_OFFERED = 18;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The page of a station and a month: chosen in the address, so that a link shows the same page to a colleague. */
@Component({
  selector: 'app-one-pager-page',
  imports: [
    Choices,
    Control,
    Empty,
    EmptyState,
    Field,
    Filled,
    Icon,
    MatButton,
    OnePager,
    PageBar,
    RouterLink,
    States,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './one-pager-page.html',
  styleUrl: './one-pager-page.scss',
})
export class OnePagerPage {
  private readonly reports = inject(ReportsClient);
  private readonly router = inject(Router);
  private readonly clock = inject(CourtClock);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  protected readonly language = inject(ActiveLanguage);
  protected readonly stations = inject(PackService).stations;

  /** From the address. */
  readonly station = input<string>();
  readonly month = input<string>();
  readonly audience = input<string>();

  protected readonly chosenStation = computed(() => {
    const stations = this.stations.hasValue() ? this.stations.value() : [];
    const own = this.session.user()?.stationName;
    const asked = stations.find(({ code }) => code === this.station());
    return (asked ?? stations.find(({ name }) => name === own) ?? stations[0])?.code ?? null;
  });
  /** The last whole month, unless the address names one. */
  protected readonly chosenMonth = computed(() => {
    const asked = this.month();
    return asked && MONTH.test(asked) ? asked : addToMonth(this.clock.today().slice(0, 7), -1);
  });
  protected readonly chosenAudience = computed(() =>
    this.audience() === Audience.Public ? Audience.Public : Audience.Committee,
  );
  /** A secretary sees a month once it has closed. */
  protected readonly months = computed(() => {
    const newest = this.session.user()?.role === Role.CommitteeSecretary ? 1 : 0;
    const now = this.clock.today().slice(0, 7);
    const offered = Array.from({ length: MONTHS_OFFERED }, (_, back) => addToMonth(now, -back - newest));
    return offered.includes(this.chosenMonth()) ? offered : [this.chosenMonth(), ...offered];
  });
  protected readonly audiences = computed(() =>
    Object.values(Audience).map((value) => ({
      value,
      label: this.words.of(`committee.report.audienceOf.${value}`),
    })),
  );

  protected readonly query = computed<OnePagerQuery | null>(() => {
    const station = this.chosenStation();
    if (!station) return null;
    return {
      station,
      month: this.chosenMonth(),
      audience: this.chosenAudience(),
      language: this.language.value(),
    };
  });
  protected readonly report = this.reports.onePager(this.query);
  protected readonly pdf = computed(() => this.addressOf('pdf'));
  protected readonly json = computed(() => this.addressOf('json'));
  protected readonly nothing = computed(() => this.report.hasValue() && isEmpty(this.report.value()));

  protected nameOf(month: string): string {
    return monthAndYear(month, this.language.value());
  }

  protected choose(change: { station?: string; month?: string; audience?: Audience }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private addressOf(rendering: 'pdf' | 'json'): string | null {
    const query = this.query();
    return query ? this.reports.address(query, rendering) : null;
  }
}

function isEmpty(report: Report): boolean {
  return new ReportReading(report, { hidden: '' }).isEmpty();
}
