import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourtListMatter } from '@hakika/contracts';
import type { MatterCall } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { Icon } from '../../shared/icon';
import { ProtectedBadge } from '../../shared/reveal/protected-badge';
import { Tag } from '../../shared/tag';

/** One matter of a list: what it is, where it stands, and the buttons that call it and move it. */
@Component({
  selector: 'app-listed-matter',
  imports: [Icon, ProtectedBadge, RouterLink, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './listed-matter.html',
  styleUrl: './listed-matter.scss',
})
export class ListedMatter {
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly matter = input.required<CourtListMatter>();
  readonly place = input.required<number>();
  readonly last = input(false);
  readonly mayMove = input(false);
  readonly mayCall = input(false);
  readonly busy = input(false);
  readonly moved = output<-1 | 1>();
  readonly said = output<MatterCall>();

  protected readonly reason = computed(() => {
    const { reason, status } = this.matter();
    if (!reason) return '';
    return this.pack.word(status === 'vacated' ? 'vacationReasons' : 'adjournmentReasons', reason);
  });
  protected readonly when = computed(() => {
    const { calledAt } = this.matter();
    return calledAt ? this.dates.time(calledAt) : '';
  });
  protected readonly running = computed(() => this.matter().status === 'scheduled');
}
