import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CaseListClient } from '../case-list/case-list.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { CourtFilesClient } from './court-files.client';

/** Joins the case with another of the same court, so that both are heard together (Criminal Procedure Code ss.135-136). */
@Component({
  selector: 'app-join-case',
  imports: [Control, Field, Filled, FormField, FormRoot, MatButton, ProblemNote, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <h3>{{ 'court.files.join' | transloco }}</h3>
      <hk-states [of]="cases">
        <ng-template [hkFilled]="cases">
          <hk-field [label]="'court.files.with' | transloco" [hint]="'court.files.withHint' | transloco">
            <select hkControl [formField]="form.withCaseId" data-testid="join-with">
              <option value=""></option>
              @for (one of others(); track one.id) {
                <option [value]="one.id">{{ one.code }}, {{ pack.word('stages', one.stage) }}</option>
              }
            </select>
          </hk-field>
        </ng-template>
      </hk-states>
      <hk-field [label]="'court.files.joinedOn' | transloco">
        <input hkControl type="date" [formField]="form.on" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-join" [disabled]="form().submitting()">
          {{ 'court.files.joinSend' | transloco }}
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
export class JoinCase {
  private readonly client = inject(CourtFilesClient);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly joined = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly cases = inject(CaseListClient).list(
    () => ({ stationId: this.courtCase().stationId }),
    () => null,
  );
  protected readonly others = computed(() => {
    const { id, joined } = this.courtCase();
    const known = [id, ...joined.map(({ caseId }) => caseId)];
    return (this.cases.hasValue() ? this.cases.value().items : []).filter((one) => !known.includes(one.id));
  });
  protected readonly draft = signal({ withCaseId: '', on: inject(CourtClock).today() });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.withCaseId, { message: 'court.files.withMissing' });
      required(path.on, { message: 'court.files.dayMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async (key) => {
      await this.client.join(this.courtCase().id, { ...this.draft(), source: 'court-record' }, key);
      this.joined.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
