import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { OFFICIAL_NUMBER_MAX } from '@hakika/contracts';
import { COURT_FILE_KINDS, type CourtFileKind } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CasesClient } from './cases.client';
import { faultsAtFields, type ServerFaults } from './server-faults';

/** The official number of a proceeding, as printed on its sheet; a trial and its appeal have one each. */
@Component({
  selector: 'app-register-court-file',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <h3>{{ 'court.parties.register' | transloco }}</h3>
      <hk-choices [label]="'court.parties.proceeding' | transloco" [options]="kinds()" [formField]="form.kind" />
      <hk-field [label]="'court.parties.number' | transloco" [hint]="'court.parties.numberHint' | transloco">
        <input hkControl [formField]="form.number" autocomplete="off" data-testid="court-file-number" />
      </hk-field>
      <hk-field [label]="'court.hearing.station' | transloco">
        <select hkControl [formField]="form.stationId">
          <option value="">{{ 'court.parties.otherCourt' | transloco }}</option>
          @for (station of pack.stations.value(); track station.id) {
            <option [value]="station.id">{{ station.name }}</option>
          }
        </select>
      </hk-field>
      @if (!draft().stationId) {
        <hk-field [label]="'court.parties.courtName' | transloco">
          <input hkControl [formField]="form.courtName" autocomplete="off" />
        </hk-field>
      }
      <hk-field [label]="'court.parties.registeredOn' | transloco" [hint]="'court.optional' | transloco">
        <input hkControl type="date" [formField]="form.registeredOn" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-court-file" [disabled]="form().submitting()">
          {{ 'court.parties.register' | transloco }}
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
export class RegisterCourtFile {
  private readonly client = inject(CasesClient);
  private readonly words = inject(Words);
  protected readonly pack = inject(PackService);

  readonly caseId = input.required<string>();
  /** The station of the case, which is where its file most often lies. */
  readonly stationId = input.required<string>();
  readonly registered = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly draft = linkedSignal(() => ({
    kind: 'trial' as CourtFileKind,
    number: '',
    stationId: this.stationId(),
    courtName: '',
    registeredOn: '',
  }));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.number, { message: 'court.parties.numberMissing' });
      maxLength(path.number, OFFICIAL_NUMBER_MAX, { message: 'court.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly kinds = computed(() =>
    COURT_FILE_KINDS.map((value) => ({ value, label: this.words.of(`court.fileKind.${value}`) })),
  );

  private async send(): Promise<ServerFaults> {
    const { kind, number, stationId, courtName, registeredOn } = this.draft();
    const court = stationId ? { stationId } : courtName.trim() ? { courtName: courtName.trim() } : {};
    const request = { kind, number: number.trim(), ...court, ...(registeredOn && { registeredOn }) };
    const problem = await this.sending.run(async (key) => {
      await this.client.registerCourtFile(this.caseId(), request, key);
      this.registered.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
