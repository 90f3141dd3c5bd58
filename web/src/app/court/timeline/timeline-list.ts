import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView, MilestoneView, OriginalEntry } from '@hakika/contracts';
import type { MilestoneType } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayOf, timeOf } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Tag } from '../../shared/tag';
import { MilestoneWords } from '../docket/milestone-words';

/** Orders of the court and outcomes; their dot is filled. */
const DECIDING: ReadonlySet<MilestoneType> = new Set([
  'charging-decision',
  'charge-sheet-filed',
  'charge-amended',
  'custodial-order',
  'bail-granted',
  'bail-denied',
  'bail-cancelled',
  'case-to-answer',
  'no-case-to-answer',
  'verdict',
  'sentenced',
  'appeal-decided',
  'ended',
]);

/** An entry of a list that says what it corrects, or of one that leaves that to its neighbours. */
type Entry = MilestoneView & { readonly original?: OriginalEntry | null };

/** Facts newest first; a correction shows the struck-out first entry and why. */
@Component({
  selector: 'app-timeline-list',
  imports: [RouterLink, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline-list.html',
  styleUrl: './timeline-list.scss',
})
export class TimelineList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly facts = input.required<readonly Entry[]>();
  /** With their corrections at hand, corrected entries need no row of their own. */
  readonly inForceOnly = input(false);
  readonly mayCorrect = input(false);
  /** One line an entry; who entered it, and from where, is left out. */
  readonly dense = input(false);

  protected readonly shown = computed(() =>
    this.inForceOnly() ? this.facts().filter(({ supersededById }) => supersededById === null) : this.facts(),
  );

  protected kindOf(fact: MilestoneView): string {
    if (fact.supersededById) return 'past';
    if (fact.supersedesId) return 'fix';
    return DECIDING.has(fact.type) ? 'key' : '';
  }

  protected firstEntryOf(fact: Entry): OriginalEntry | undefined {
    return fact.original ?? this.facts().find(({ id }) => id === fact.supersedesId);
  }

  /** Whether the first entry has a place of its own on this page, to which one can go. */
  protected isHere({ id }: OriginalEntry): boolean {
    return this.shown().some((fact) => fact.id === id);
  }

  protected goTo({ id }: OriginalEntry): void {
    const place = this.host.nativeElement.querySelector<HTMLElement>(`#fact-${CSS.escape(id)}`);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  }

  protected dateOf(fact: Pick<MilestoneView, 'occurredOn' | 'occurredAt'>): string {
    const day = this.dates.dayWithYear(fact.occurredOn);
    return fact.occurredAt ? `${day}, ${timeOf(fact.occurredAt)}` : day;
  }

  protected recordedOn(fact: Pick<MilestoneView, 'recordedAt'>): string {
    return `${this.dates.dayWithYear(dayOf(fact.recordedAt))}, ${timeOf(fact.recordedAt)}`;
  }

  /** Charge sheets are corrected by another sheet. */
  protected correctable(fact: MilestoneView): boolean {
    return this.mayCorrect() && fact.supersededById === null && fact.type !== 'retracted';
  }
}
