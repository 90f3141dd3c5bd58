import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { UncoveredHearing } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import { Icon } from '../../shared/icon';

const OFFICER = 'support-officer';

/** Hearings at which she would be alone: pinned on top, with a shape and a word, soonest first. */
@Component({
  selector: 'app-uncovered-list',
  imports: [Icon, MatButton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './uncovered-list.html',
  styleUrl: './uncovered-list.scss',
})
export class UncoveredList {
  private readonly session = inject(SessionService);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly hearings = input.required<readonly UncoveredHearing[]>();
  /** Two survivors of one case stand in two rows and at one hearing. */
  protected readonly count = computed(() => new Set(this.hearings().map(({ hearingId }) => hearingId)).size);
  readonly chosen = output<{ hearing: UncoveredHearing; officerId: string | null }>();

  protected readonly mayBook = computed(() => this.session.may('accompaniment:book'));
  private readonly me = computed(() => {
    const user = this.session.user();
    return user?.role === OFFICER ? user.id : null;
  });

  /** The soonest is the one main button of the page. */
  protected bookMe(index: number): boolean {
    return index === 0 && this.me() !== null;
  }

  protected choose(hearing: UncoveredHearing, index: number): void {
    this.chosen.emit({ hearing, officerId: this.bookMe(index) ? this.me() : null });
  }

  protected away(day: string): { key: string; days: number } {
    const days = this.dates.daysAhead(day);
    return { key: `shared.when.inLine.${days === 0 ? 'today' : 'ahead'}`, days };
  }
}
