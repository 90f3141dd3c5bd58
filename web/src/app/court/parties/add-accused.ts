import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NAME_MAX, type AddAccusedRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CasesClient } from '../cases/cases.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';

/** Another accused: each gets a label, and the label is what the screens say. */
@Component({
  selector: 'app-add-accused',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <h3>{{ 'court.parties.addAccused' | transloco }}</h3>
      <hk-choices [label]="'court.parties.kind' | transloco" [options]="kinds()" [formField]="form.juristic" />
      <hk-field [label]="'court.parties.name' | transloco" [hint]="'court.parties.nameHint' | transloco">
        <input hkControl [formField]="form.fullName" autocomplete="off" data-testid="accused-name" />
      </hk-field>
      @if (!draft().juristic) {
        <hk-choices [label]="'court.parties.sex' | transloco" [options]="sexes()" [formField]="form.sex" />
        <hk-field [label]="'court.parties.ageAtOffence' | transloco" [hint]="'court.optional' | transloco">
          <input hkControl inputmode="numeric" [formField]="form.age" autocomplete="off" />
        </hk-field>
        <hk-field [label]="'court.parties.nationality' | transloco" [hint]="'court.optional' | transloco">
          <select hkControl [formField]="form.nationality" data-testid="accused-nationality">
            <option value="">{{ 'court.choose' | transloco }}</option>
            @for (country of countries(); track country.code) {
              <option [value]="country.code">{{ country.name }}</option>
            }
          </select>
        </hk-field>
      }
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-accused" [disabled]="form().submitting()">
          {{ 'court.parties.add' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      padding: 16px;
    }
  `,
})
export class AddAccused {
  private readonly client = inject(CasesClient);
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  readonly caseId = input.required<string>();
  readonly added = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly draft = signal({ juristic: false, fullName: '', sex: '', age: '', nationality: '' });
  protected readonly form = form(
    this.draft,
    (path) => {
      maxLength(path.fullName, NAME_MAX, { message: 'court.tooLong' });
      pattern(path.age, /^\d{0,3}$/, { message: 'court.parties.ageNumber' });
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
    (this.pack.pack.value()?.countries ?? [])
      .map(({ code }) => ({ code, name: this.pack.word('countries', code) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  );

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async (key) => {
      await this.client.addAccused(this.caseId(), this.request(), key);
      this.added.emit();
    });
    return faultsAtFields({ ...this.form, ageAtOffence: this.form.age }, problem);
  }

  private request(): AddAccusedRequest {
    const { juristic, fullName, sex, age, nationality } = this.draft();
    const human: AddAccusedRequest = {
      ...(sex && { sex: sex as NonNullable<AddAccusedRequest['sex']> }),
      ...(age && { ageAtOffence: Number(age) }),
      ...(nationality && { nationality }),
    };
    return { ...(fullName.trim() && { fullName: fullName.trim() }), ...(juristic ? { juristic } : human) };
  }
}
