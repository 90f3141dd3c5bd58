import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FIGURE_LISTS } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { ActiveLanguage } from '../../core/language/active-language';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { monthAndYear } from '../months';
import { ReportsClient } from '../reports.client';

/** What is said of a hearing, a measure or an accompaniment, where it is no reason of the pack. */
const DETAILS: readonly string[] = [
  'adjourned',
  'effective',
  'provided',
  'partly-provided',
  'not-provided',
  'proposed',
  'confirmed',
  'done',
  'none',
];

/** The cases and hearings behind a figure: as things stand now, and only what the reader may see anyway. */
@Component({
  selector: 'app-figure-list-page',
  imports: [Empty, EmptyState, Filled, Icon, PageBar, Pager, RouterLink, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './figure-list-page.html',
  styleUrl: './figure-list-page.scss',
})
export class FigureListPage {
  private readonly reports = inject(ReportsClient);
  private readonly language = inject(ActiveLanguage);
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);
  protected readonly pages = new CursorPages();

  /** From the address. */
  readonly figure = input.required<string>();
  readonly station = input<string>('');
  readonly month = input<string>('');
  readonly reason = input<string>();

  protected readonly list = this.reports.list(
    () => ({ figure: this.figure(), station: this.station(), month: this.month(), reason: this.reason() }),
    this.pages.cursor,
  );
  protected readonly nothing = computed(() => this.list.hasValue() && this.list.value().items.length === 0);
  protected readonly heading = computed(() => {
    const known = (FIGURE_LISTS as readonly string[]).includes(this.figure());
    return this.words.of(known ? `committee.list.of.${this.figure()}` : 'committee.list.title');
  });
  protected readonly context = computed(() => {
    const reason = this.reason();
    const parts = [this.month() ? monthAndYear(this.month(), this.language.value()) : '', this.stationName()];
    return [...parts, reason ? this.pack.word('adjournmentReasons', reason) : ''].filter(Boolean).join(' · ');
  });
  private readonly stationName = computed(() => {
    const stations = this.pack.stations.hasValue() ? this.pack.stations.value() : [];
    return stations.find(({ code }) => code === this.station())?.name ?? this.station();
  });
  protected readonly back = computed(() => ({ station: this.station(), month: this.month() }));

  /** A reason of the pack, or a status that has words of its own; a bare code helps nobody. */
  protected detail(code: string): string {
    const reason = this.pack.word('adjournmentReasons', code);
    if (reason !== code) return reason;
    return DETAILS.includes(code) ? this.words.of(`committee.list.detail.${code}`) : '';
  }
}
