import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { IDENTITY_NUMBER_MAX, NAME_MAX, type AccusedView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackLists } from '../../core/pack/pack-lists';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CasesClient } from '../cases/cases.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { additionOf, changesOf, draftOf } from './accused-draft';

/** Another accused, or what is known of one: each has a label, and the label is what the screens say. */
@Component({
  selector: 'app-accused-form',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accused-form.html',
  styles: `
    :host {
      display: block;
    }
    form {
      padding: 16px;
    }
    summary {
      display: flex;
      align-items: center;
      width: fit-content;
      min-height: var(--hk-target);
      color: var(--hk-accent);
      cursor: pointer;
    }
    .more {
      display: grid;
      gap: var(--hk-5);
    }
  `,
})
export class AccusedForm {
  private readonly client = inject(CasesClient);
  private readonly words = inject(Words);
  protected readonly lists = inject(PackLists);

  readonly caseId = input.required<string>();
  /** Whom to change; null to add somebody. */
  readonly accused = input<AccusedView | null>(null);
  readonly saved = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly draft = linkedSignal(() => draftOf(this.accused()));
  protected readonly form = form(
    this.draft,
    (path) => {
      for (const name of ['fullName', 'advocate', 'representative'] as const)
        maxLength(path[name], NAME_MAX, { message: 'court.tooLong' });
      for (const name of ['identityNumber', 'registrationNumber'] as const)
        maxLength(path[name], IDENTITY_NUMBER_MAX, { message: 'court.tooLong' });
      pattern(path.ageAtOffence, /^\d{0,3}$/, { message: 'court.parties.ageNumber' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly kinds = computed(() => [
    { value: false, label: this.words.of('court.parties.person') },
    { value: true, label: this.words.of('court.parties.body') },
  ]);
  protected readonly sexes = computed(() =>
    ['female', 'male', 'other'].map((value) => ({ value, label: this.words.of(`court.sex.${value}`) })),
  );

  /** By their names in the language on screen. */
  protected readonly countries = computed(() =>
    this.lists
      .rows('countries')
      .map(({ code }) => ({ code, name: this.lists.word('countries', code) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );

  private async send(): Promise<ServerFaults> {
    const accused = this.accused();
    const problem = await this.sending.run(async (key) => {
      if (accused) await this.client.changeAccused(this.caseId(), accused, changesOf(accused, this.draft()));
      else await this.client.addAccused(this.caseId(), additionOf(this.draft()), key);
      this.saved.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
