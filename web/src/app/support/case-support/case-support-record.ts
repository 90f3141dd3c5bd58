import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, pattern } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NAME_MAX, PHONE_MAX, type RecordSurvivorRequest } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { COURT_LANGUAGES } from './case-support-languages';
import { CaseSupportClient } from './case-support.client';

/** A survivor beside the case. Her name goes to the vault and is kept in no draft; the screens say her label. */
@Component({
  selector: 'app-case-support-record',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, Note, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <h2>{{ 'support.case.record' | transloco }}</h2>
      <hk-choices [label]="'support.case.isChild' | transloco" [options]="ages()" [formField]="form.child" />
      <hk-choices [label]="'support.case.sexLabel' | transloco" [options]="sexes()" [formField]="form.sex" />
      <hk-field [label]="'support.case.languageLabel' | transloco">
        <select hkControl [formField]="form.language">
          @for (code of languages; track code) {
            <option [value]="code">{{ 'support.language.' + code | transloco }}</option>
          }
        </select>
      </hk-field>
      <hk-note icon="shield_lock">{{ 'support.case.vault' | transloco }}</hk-note>
      <hk-field [label]="'support.case.identity.name' | transloco" [hint]="'support.case.ifKnown' | transloco">
        <input hkControl [formField]="form.fullName" autocomplete="off" data-testid="survivor-name" />
      </hk-field>
      <hk-field [label]="'support.case.identity.birthDate' | transloco" [hint]="'support.case.ifKnown' | transloco">
        <input hkControl type="date" [formField]="form.birthDate" />
      </hk-field>
      <hk-field [label]="'support.case.identity.phone' | transloco" [hint]="'support.case.safePhone' | transloco">
        <input hkControl inputmode="tel" [formField]="form.phone" autocomplete="off" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-survivor" [disabled]="form().submitting()">
          {{ 'support.case.save' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      padding: 16px;
    }
  `,
})
export class CaseSupportRecord {
  private readonly client = inject(CaseSupportClient);
  private readonly words = inject(Words);

  readonly caseId = input.required<string>();
  readonly recorded = output<void>();
  readonly cancelled = output<void>();

  protected readonly languages = COURT_LANGUAGES;
  protected readonly sending = new Sending();
  private readonly draft = signal({
    child: true,
    sex: 'female',
    language: 'sw',
    fullName: '',
    birthDate: '',
    phone: '',
  });
  protected readonly form = form(
    this.draft,
    (path) => {
      maxLength(path.fullName, NAME_MAX, { message: 'support.case.tooLong' });
      maxLength(path.phone, PHONE_MAX, { message: 'support.case.tooLong' });
      pattern(path.phone, /^$|^\+?[\d ()-]{6,}$/, { message: 'support.case.phoneWrong' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly ages = computed(() => [
    { value: true, label: this.words.of('support.case.childYes') },
    { value: false, label: this.words.of('support.case.childNo') },
  ]);
  protected readonly sexes = computed(() =>
    ['female', 'male', 'other'].map((value) => ({ value, label: this.words.of(`support.case.sex.${value}`) })),
  );

  private async send(): Promise<void> {
    const { child, sex, language, ...identity } = this.draft();
    const known = Object.entries(identity).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []));
    const request = { child, sex, language, ...Object.fromEntries(known) } as RecordSurvivorRequest;
    await this.sending.run(async (key) => {
      await this.client.recordSurvivor(this.caseId(), request, key);
      this.recorded.emit();
    });
  }
}
