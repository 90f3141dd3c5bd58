import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { SurvivorView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CaseSupportClient } from './case-support.client';

/** A measure asked for a survivor; whether an order of the court is needed stands beside it. */
@Component({
  selector: 'app-case-support-ask',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <h3>{{ 'support.case.ask' | transloco }}</h3>
      @if (whom().length > 1) {
        <hk-choices [label]="'support.case.forWhom' | transloco" [options]="whom()" [formField]="form.survivorId" />
      }
      <hk-field [label]="'support.case.measure' | transloco" [hint]="decided()">
        <select hkControl [formField]="form.code" data-testid="measure-code">
          <option value="">{{ 'support.case.choose' | transloco }}</option>
          @for (row of pack.pack.value()?.accommodations; track row.code) {
            <option [value]="row.code">{{ pack.word('accommodations', row.code) }}</option>
          }
        </select>
      </hk-field>
      <hk-field [label]="'support.case.askedOnLabel' | transloco">
        <input hkControl type="date" [formField]="form.requestedOn" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-measure" [disabled]="form().submitting()">
          {{ 'support.case.ask' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      flex: 1;
      padding: 16px;
    }
  `,
})
export class CaseSupportAsk {
  private readonly client = inject(CaseSupportClient);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly survivors = input.required<readonly SurvivorView[]>();
  readonly asked = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  private readonly draft = linkedSignal(() => ({
    survivorId: this.survivors()[0]?.id ?? '',
    code: '',
    requestedOn: this.clock.today(),
  }));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.code, { message: 'support.case.measureMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly whom = computed(() => this.survivors().map(({ id, label }) => ({ value: id, label })));
  /** The section on which it rests. */
  protected readonly decided = computed(() => {
    const rows = this.pack.pack.hasValue() ? this.pack.pack.value().accommodations : [];
    return rows.find(({ code }) => code === this.draft().code)?.basis;
  });

  private async send(): Promise<void> {
    const { survivorId, code, requestedOn } = this.draft();
    await this.sending.run(async (key) => {
      await this.client.ask(survivorId, { code, ...(requestedOn && { requestedOn }) }, key);
      this.asked.emit();
    });
  }
}
