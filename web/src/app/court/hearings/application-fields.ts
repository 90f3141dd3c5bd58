import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import type { RecordOutcomeRequest } from '@hakika/contracts';
import { Applicant, COSTS_AGAINST } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Words } from '../../core/language/words';
import { Choices, type Choice } from '../../shared/forms/choices';

export type ApplicationAnswers = Pick<RecordOutcomeRequest, 'askedBy' | 'opposed' | 'final' | 'costsAgainst'>;

/** Who asked for the adjournment and what the court said to it. Folded, because three taps record it without. */
@Component({
  selector: 'app-application-fields',
  imports: [Choices, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ 'court.application.title' | transloco }}</summary>
      <div class="fields">
        <hk-choices
          [label]="'court.application.askedBy' | transloco"
          [options]="applicants()"
          [value]="answers().askedBy ?? null"
          (chosen)="say({ askedBy: $event })"
        />
        <hk-choices
          [label]="'court.application.opposed' | transloco"
          [options]="yesNo()"
          [value]="answers().opposed ?? null"
          (chosen)="say({ opposed: $event })"
        />
        <hk-choices
          [label]="'court.application.final' | transloco"
          [options]="yesNo()"
          [value]="answers().final ?? null"
          (chosen)="say({ final: $event })"
        />
        <hk-choices
          [label]="'court.application.costsAgainst' | transloco"
          [options]="payers()"
          [value]="answers().costsAgainst ?? null"
          (chosen)="say({ costsAgainst: $event })"
        />
      </div>
    </details>
  `,
  styles: `
    summary {
      min-height: 32px;
      color: var(--hk-accent);
      font: var(--hk-text-label);
      cursor: pointer;
    }
    .fields {
      display: grid;
      gap: 12px;
      margin-top: 8px;
    }
  `,
})
export class ApplicationFields {
  private readonly words = inject(Words);

  readonly answers = model<ApplicationAnswers>({});

  protected readonly applicants = computed(() => this.named(Object.values(Applicant), 'by'));
  protected readonly payers = computed(() => this.named(COSTS_AGAINST, 'by'));
  protected readonly yesNo = computed((): Choice<boolean>[] =>
    [true, false].map((value) => ({ value, label: this.words.of(`court.application.${value ? 'yes' : 'no'}`) })),
  );

  protected say(answer: ApplicationAnswers): void {
    this.answers.update((before) => ({ ...before, ...answer }));
  }

  private named<T extends string>(codes: readonly T[], under: string): Choice<T>[] {
    return codes.map((value) => ({ value, label: this.words.of(`court.application.${under}.${value}`) }));
  }
}
