import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CaseView, TransferredCaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { CasesClient } from '../cases/cases.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';
import { CourtFilesClient } from './court-files.client';

/** To another court, with every date named that falls by it, before anything is recorded. */
@Component({
  selector: 'app-transfer-case',
  imports: [Control, Field, Filled, FormField, FormRoot, MatButton, Note, ProblemNote, States, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transfer-case.html',
  styles: `
    form {
      padding: 16px;
    }
  `,
})
export class TransferCase {
  private readonly client = inject(CourtFilesClient);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  readonly courtCase = input.required<CaseView>();
  readonly transferred = output<TransferredCaseView>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly hearings = inject(CasesClient).hearings(
    () => this.courtCase().id,
    () => null,
  );
  protected readonly draft = signal({ toStationId: '', on: this.clock.today() });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.toStationId, { message: 'court.open.stationMissing' });
      required(path.on, { message: 'court.files.dayMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly stations = computed(() =>
    (this.pack.stations.hasValue() ? this.pack.stations.value() : []).filter(
      ({ id }) => id !== this.courtCase().stationId,
    ),
  );
  protected readonly falling = computed(() => {
    const items = this.hearings.hasValue() ? this.hearings.value().items : [];
    return items
      .filter(({ status, on, stationId }) => {
        return status === 'scheduled' && on >= this.draft().on && stationId === this.courtCase().stationId;
      })
      .reverse();
  });

  private async send(): Promise<ServerFaults> {
    const problem = await this.sending.run(async (key) => {
      const request = { ...this.draft(), source: 'court-record' } as const;
      this.transferred.emit(await this.client.transfer(this.courtCase().id, request, key));
    });
    return faultsAtFields(this.form, problem);
  }
}
