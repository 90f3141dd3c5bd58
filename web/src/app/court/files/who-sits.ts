import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CourtFileView } from '@hakika/contracts';
import { sitsOn } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { BenchClient } from '../bench/bench.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';

/** Says who sits in one proceeding. A change in the middle of a trial is recorded from the page of the magistrate. */
@Component({
  selector: 'app-who-sits',
  imports: [Control, Field, Filled, FormField, FormRoot, MatButton, ProblemNote, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form" [formRoot]="form">
      <hk-states [of]="magistrates">
        <ng-template [hkFilled]="magistrates">
          <hk-field [label]="'court.files.sits' | transloco" [hint]="'court.files.sitsHint' | transloco">
            <select hkControl [formField]="form.magistrateId" data-testid="magistrate">
              <option value="">{{ 'court.files.nobody' | transloco }}</option>
              @for (person of sitting(); track person.id) {
                <option [value]="person.id">
                  {{ person.fullName }}, {{ pack.word('magistrateRanks', person.rank) }}
                </option>
              }
            </select>
          </hk-field>
        </ng-template>
      </hk-states>
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-seat" [disabled]="form().submitting()">
          {{ 'court.files.save' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class WhoSits {
  private readonly bench = inject(BenchClient);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly caseId = input.required<string>();
  readonly file = input.required<CourtFileView>();
  readonly seated = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly magistrates = this.bench.magistrates(() => this.file().stationId);
  protected readonly sitting = computed(() =>
    (this.magistrates.hasValue() ? this.magistrates.value() : []).filter((one) => sitsOn(one, this.clock.today())),
  );
  protected readonly draft = linkedSignal(() => ({ magistrateId: this.file().magistrate?.id ?? '' }));
  protected readonly form = form(this.draft, () => undefined, { submission: { action: () => this.send() } });

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async () => {
      await this.bench.seat(this.caseId(), this.file(), this.draft().magistrateId || null);
      this.seated.emit();
    });
    return faultsAtFields(this.form, problem);
  }
}
