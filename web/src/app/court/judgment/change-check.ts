import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@hakika/contracts';
import type { Milestone } from '@hakika/domain';
import { DatesInWords } from '../../core/dates-in-words';
import { Note } from '../../shared/note';
import { BrokenEntries } from '../docket/broken-entries';
import { DocketEffects } from '../docket/docket-effects';
import { MilestoneWords } from '../docket/milestone-words';
import { Change } from './change';

/** The whole change read once more before it is recorded: each line in words, what is in its way, and what it changes. */
@Component({
  selector: 'app-change-check',
  imports: [BrokenEntries, DocketEffects, Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (shared(); as code) {
      <hk-note tone="wait" icon="error" role="alert" data-testid="refused-all">
        <p>
          <b>{{ 'refusal.' + code | transloco }}</b>
        </p>
      </hk-note>
    }
    <div class="hk-sheet hk-rows" data-testid="check-answers" role="list">
      @for (line of lines(); track line.fact.id) {
        <div role="listitem" class="line">
          <p>
            <b class="hk-nowrap">{{ words.whom(courtCase(), line.fact) }}</b> {{ words.title(line.fact) }}
          </p>
          @if (words.more(courtCase(), line.fact); as more) {
            <p class="hk-small hk-muted">{{ more }}</p>
          }
          @if (!shared() && line.refusal; as code) {
            <p class="refusal" role="alert">{{ 'refusal.' + code | transloco }}</p>
          }
        </div>
      }
      <p class="hk-small hk-muted line">{{ dates.dayWithYear(on()) }} · {{ 'court.source.' + source() | transloco }}</p>
    </div>
    <ng-content />
    @if (preview(); as found) {
      @if (broken().length > 0) {
        <hk-note tone="wait" icon="error" data-testid="breaks">
          <p>
            <b>{{ 'court.correction.breaksNew' | transloco: { count: broken().length } }}</b>
          </p>
          <app-broken-entries [courtCase]="courtCase()" [facts]="change.loaded()" [broken]="broken()" [links]="true" />
        </hk-note>
      } @else if (found.faults.length === 0) {
        <app-docket-effects
          [courtCase]="courtCase()"
          [preview]="{ refusal: null, breaks: [], effects: found.effects, clocks: found.clocks }"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--hk-4);
    }
    .line {
      padding: 12px 16px;
    }
    .refusal {
      color: var(--hk-overdue);
      font: var(--hk-text-small);
      font-weight: 600;
    }
  `,
})
export class ChangeCheck {
  protected readonly change = inject(Change);
  protected readonly words = inject(MilestoneWords);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly facts = input.required<readonly Milestone[]>();
  readonly on = input.required<string>();
  readonly source = input.required<string>();

  protected readonly preview = computed(() => this.change.preview(this.facts()));
  protected readonly lines = computed(() =>
    this.facts().map((fact, index) => ({
      fact,
      refusal:
        this.preview()?.faults.find(({ milestoneId }) => milestoneId === fact.id)?.code ?? this.change.refused(index),
    })),
  );
  /** What is in the way of every line is said once. */
  protected readonly shared = computed(() => {
    const [first, ...others] = this.lines().map(({ refusal }) => refusal);
    return first && others.length > 0 && others.every((one) => one === first) ? first : null;
  });
  protected readonly broken = computed(() => {
    const known = new Map(this.change.loaded().map((fact) => [fact.id, fact]));
    return (this.preview()?.faults ?? []).flatMap(({ milestoneId, code }) => {
      const fact = known.get(milestoneId);
      return fact ? [{ milestoneId, code, type: fact.type, occurredOn: fact.occurredOn }] : [];
    });
  });
}
