import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CourtListQuery, CourtListSpan } from '@hakika/contracts';
import { addDays } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { Words } from '../../core/language/words';
import { SessionService } from '../../core/session/session.service';
import { Choices } from '../../shared/forms/choices';

/** Which list: a day or a week, one station, one courtroom, one prosecutor. A choice acts at once. */
@Component({
  selector: 'app-court-list-filters',
  imports: [Choices, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './court-list-filters.html',
  styleUrl: './court-list-filters.scss',
})
export class CourtListFilters {
  private readonly pack = inject(PackService);
  private readonly words = inject(Words);
  private readonly session = inject(SessionService);

  readonly query = input.required<CourtListQuery>();
  /** Of the cases on the list. */
  readonly prosecutors = input<readonly { id: string; name: string }[]>([]);
  readonly changed = output<Partial<CourtListQuery>>();

  protected readonly spans = computed(() =>
    (['day', 'week'] as const).map((value) => ({ value, label: this.words.of(`court.courtList.span.${value}`) })),
  );
  protected readonly stations = computed(() => (this.pack.stations.hasValue() ? this.pack.stations.value() : []));
  /** A clerk sees the own station and no other. */
  protected readonly own = computed(() => {
    const user = this.session.user();
    return user?.role === 'clerk' ? this.stations().find(({ name }) => name === user.stationName) : undefined;
  });
  protected readonly courtrooms = computed(() => {
    const chosen = this.own()?.id ?? this.query().stationId;
    return this.stations().find(({ id }) => id === chosen)?.courtrooms ?? [];
  });

  protected choose(span: CourtListSpan): void {
    this.changed.emit({ span });
  }

  protected step(direction: -1 | 1): void {
    const { on, span } = this.query();
    this.changed.emit({ on: addDays(on, direction * (span === 'week' ? 7 : 1)) });
  }

  protected dated(on: string): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(on)) this.changed.emit({ on });
  }

  protected stationChosen(stationId: string): void {
    this.changed.emit({ stationId, courtroomId: '' });
  }
}
