import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ResolutionView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PageBar } from '../../core/frame/page-bar';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { EmptyState, Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { CursorPages } from '../../shared/cursor-pages';
import { Empty } from '../../shared/empty';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon';
import { Pager } from '../../shared/pager';
import { Tag } from '../../shared/tag';
import { MoveResolution } from './move-resolution';
import { RecordResolution } from './record-resolution';
import { RESOLUTION_LOOKS } from './resolution-looks';
import { ResolutionsClient } from './resolutions.client';

/** The register of a committee: read by its members, kept by the secretary of the station. */
@Component({
  selector: 'app-resolutions-page',
  imports: [
    Choices,
    Control,
    Empty,
    EmptyState,
    Field,
    Filled,
    Icon,
    MatButton,
    MoveResolution,
    PageBar,
    Pager,
    RecordResolution,
    RouterLink,
    States,
    Tag,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resolutions-page.html',
  styleUrl: './resolutions-page.scss',
})
export class ResolutionsPage {
  private readonly resolutions = inject(ResolutionsClient);
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);
  protected readonly stations = inject(PackService).stations;
  protected readonly pages = new CursorPages();
  protected readonly looks = RESOLUTION_LOOKS;

  /** From the address. */
  readonly station = input<string>();
  readonly show = input<string>();

  protected readonly recording = signal(false);
  protected readonly moving = signal<string | null>(null);

  private readonly known = computed(() => (this.stations.hasValue() ? this.stations.value() : []));
  private readonly own = computed(() => this.known().find(({ name }) => name === this.session.user()?.stationName));
  protected readonly chosen = computed(
    () => this.known().find(({ code }) => code === this.station()) ?? this.own() ?? this.known()[0] ?? null,
  );
  protected readonly shown = computed(() => (this.show() === 'all' ? 'all' : 'open'));
  protected readonly views = computed(() =>
    (['open', 'all'] as const).map((value) => ({ value, label: this.words.of(`committee.resolutions.show.${value}`) })),
  );
  /** Secretaries keep the register of their own station; the API is the wall. */
  protected readonly mayWrite = computed(
    () => this.session.may('resolution:record') && this.chosen() !== null && this.chosen() === this.own(),
  );

  protected readonly list = this.resolutions.list(
    () => ({ station: this.chosen()?.code ?? null, open: this.shown() === 'open' }),
    this.pages.cursor,
  );
  protected readonly nothing = computed(() => this.list.hasValue() && this.list.value().items.length === 0);

  constructor() {
    // Another station is another list, and a form that stood open belongs to the one before.
    effect(() => {
      this.chosen();
      this.shown();
      untracked(() => {
        this.pages.reset();
        this.close();
      });
    });
  }

  protected choose(change: { station?: string; show?: string }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected changed(): void {
    this.close();
    this.list.reload();
  }

  protected close(): void {
    this.recording.set(false);
    this.moving.set(null);
  }

  protected carried({ carriedOver }: ResolutionView): string {
    return carriedOver > 0 ? this.words.of('committee.resolutions.carried', { count: carriedOver }) : '';
  }
}
