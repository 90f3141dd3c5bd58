import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MilestoneSource, type CaseView } from '@hakika/contracts';
import { warnMilestone } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Words } from '../../core/language/words';
import { PackService, type PackTable } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Icon } from '../../shared/icon';
import { DetailFields } from './detail-fields';
import { asks, type DetailField, type MilestoneDraft } from './milestone-draft';
import { MilestoneWords } from './milestone-words';
import { SentenceFields } from './sentence-fields';

/** Whom, when, and what this type of fact says; only the boxes that the type needs. */
@Component({
  selector: 'app-milestone-fields',
  imports: [Choices, Control, DetailFields, Field, FormField, Icon, SentenceFields, TranslocoPipe, Unverified],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './milestone-fields.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--hk-5);
    }
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--hk-3);
    }
    .warning {
      display: flex;
      gap: 6px;
      margin-top: calc(-1 * var(--hk-3));
      font: var(--hk-text-small);
      font-weight: 600;
      color: var(--hk-wait);
    }
  `,
})
export class MilestoneFields {
  private readonly words = inject(Words);
  protected readonly facts = inject(MilestoneWords);
  protected readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly form = input.required<FieldTree<MilestoneDraft>>();
  /** A correction is about the same accused and count as the first entry. */
  readonly fixed = input(false);

  protected readonly draft = computed(() => this.form()().value());
  protected readonly scope = computed(
    () => this.pack.pack.value()?.milestones.find(({ code }) => code === this.draft().type)?.scope ?? 'case',
  );
  protected readonly whom = computed(() => [
    { value: '', label: this.words.of('court.milestone.everybody') },
    ...this.courtCase().accused.map(({ id, label }) => ({ value: id, label })),
  ]);
  protected readonly counts = computed(() => {
    const { accusedId } = this.draft();
    const against = (ids: readonly string[]) => !accusedId || ids.includes(accusedId);
    return [
      { value: '', label: this.words.of('court.milestone.allCounts') },
      ...this.courtCase()
        .counts.filter(({ removedOn, outcomes }) => !removedOn && against(outcomes.map((one) => one.accusedId)))
        .map(({ id, number }) => ({ value: id, label: this.words.of('court.fact.count', { number }) })),
    ];
  });
  protected readonly sources = computed(() =>
    Object.values(MilestoneSource)
      .filter((source) => source !== 'import')
      .map((value) => ({ value: value as string, label: this.words.of(`court.source.${value}`) })),
  );
  /** What is let in and yet worth a second look, such as a day without a court. */
  protected readonly warnings = computed(() => {
    const pack = this.pack.pack.value();
    const { type, occurredOn } = this.draft();
    return pack && type ? warnMilestone(pack, { type, occurredOn }) : [];
  });
  protected readonly pleas = this.choicesFrom('pleas');
  protected readonly verdicts = this.choicesFrom('verdicts');
  protected readonly elections = computed(() =>
    ['sworn', 'unsworn', 'silent'].map((value) => ({ value, label: this.words.of(`court.fact.election.${value}`) })),
  );
  protected readonly applicants = computed(() =>
    ['accused', 'prosecution'].map((value) => ({ value, label: this.words.of(`court.fact.by.${value}`) })),
  );
  protected readonly grants = computed(() => [
    { value: true, label: this.words.of('court.fact.granted') },
    { value: false, label: this.words.of('court.fact.refused') },
  ]);
  /** Rulings, verdicts and decisions have types of their own. */
  protected readonly endings = computed(() =>
    (this.pack.pack.value()?.endings ?? []).filter(({ recordedAs }) => recordedAs === 'ended'),
  );

  protected asks(field: DetailField): boolean {
    return asks(this.draft(), field);
  }

  private choicesFrom(table: PackTable) {
    return computed(() =>
      (this.pack.pack.value()?.[table] ?? []).map(({ code }) => ({
        value: code as string,
        label: this.pack.word(table, code),
      })),
    );
  }
}
