import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseListItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayOf } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { When } from '../../core/page/when';
import { ProtectedBadge } from '../../shared/reveal/protected-badge';
import { CaseFilterWords } from './case-filter-words';
import { CaseSelection } from './case-selection';

/** Cases to compare; whoever gives cases out can choose several. X chooses the row in focus, Shift + X up to it. */
@Component({
  selector: 'app-case-table',
  imports: [ProtectedBadge, RouterLink, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-table.html',
  styleUrl: './case-table.scss',
  host: { '(keydown)': 'pressed($event)' },
})
export class CaseTable {
  private readonly words = inject(Words);
  private readonly people = inject(CaseFilterWords);
  protected readonly selection = inject(CaseSelection);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly items = input.required<readonly CaseListItem[]>();
  readonly mayChoose = input(false);

  protected readonly order = computed(() => this.items().map(({ id }) => id));
  protected readonly allChosen = computed(() => this.order().every((id) => this.selection.has(id)));
  protected readonly someChosen = computed(
    () => !this.allChosen() && this.order().some((id) => this.selection.has(id)),
  );

  protected choose(id: string, { shiftKey }: MouseEvent): void {
    this.selection.toggle(id, this.order(), shiftKey);
  }

  protected pressed(event: KeyboardEvent): void {
    const id = (event.target as HTMLElement).closest<HTMLElement>('tr')?.dataset['case'];
    if (event.key.toLowerCase() !== 'x' || event.ctrlKey || event.metaKey || event.altKey || !id || !this.mayChoose())
      return;
    this.selection.toggle(id, this.order(), event.shiftKey);
    event.preventDefault();
  }

  protected peopleOf({ assigned = [] }: CaseListItem): string {
    if (assigned.length === 0) return this.words.of('court.list.answer.assigned.nobody');
    return assigned.map((id) => this.people.personOf(id) ?? this.words.of('court.list.somebody')).join(', ');
  }

  protected daysSince(day: string): number {
    return -this.dates.daysAhead(day);
  }

  protected dayOf(instant: string): string {
    return dayOf(instant);
  }
}
