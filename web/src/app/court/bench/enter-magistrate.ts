import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { NAME_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { BenchClient } from './bench.client';

/** A magistrate of a station, as the court's list names them. */
@Component({
  selector: 'app-enter-magistrate',
  imports: [Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form hk-sheet" [formRoot]="form">
      <hk-field [label]="'court.bench.name' | transloco">
        <input hkControl [formField]="form.fullName" autocomplete="off" data-testid="name" />
      </hk-field>
      <hk-field [label]="'court.bench.rank' | transloco">
        <select hkControl [formField]="form.rank" data-testid="rank">
          <option value=""></option>
          @for (rank of pack.pack.value()?.magistrateRanks ?? []; track rank.code) {
            <option [value]="rank.code">{{ pack.word('magistrateRanks', rank.code) }}</option>
          }
        </select>
      </hk-field>
      <hk-field [label]="'court.bench.from' | transloco">
        <input hkControl type="date" [formField]="form.from" data-testid="from" />
      </hk-field>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send" [disabled]="form().submitting()">
          {{ 'court.bench.save' | transloco }}
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
export class EnterMagistrate {
  private readonly client = inject(BenchClient);
  protected readonly pack = inject(PackService);

  readonly stationId = input.required<string>();
  readonly entered = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  private readonly draft = signal({ fullName: '', rank: '', from: '' });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.fullName, { message: 'court.bench.nameMissing' });
      maxLength(path.fullName, NAME_MAX, { message: 'court.tooLong' });
      required(path.rank, { message: 'court.bench.rankMissing' });
      required(path.from, { message: 'court.bench.fromMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  private async send(): Promise<ServerFaults> {
    const { fullName, ...rest } = this.draft();
    const request = { ...rest, fullName: fullName.trim(), stationId: this.stationId() };
    const problem = await this.sending.run(async (key) => {
      await this.client.enter(request, key);
      this.entered.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
