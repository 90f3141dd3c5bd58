import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { INTERPRETER_MAX, type CaseView, type ClashesQuery, type ScheduleHearingRequest } from '@hakika/contracts';
import { purposesAtStage, refuseHearing, type HearingPurpose } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { Note } from '../../shared/note';
import { ClashNote } from './clash-note';
import { HearingsClient } from './hearings.client';
import { faultsAtFields, type ServerFaults } from '../cases/server-faults';

/** A date in court: what for, where, when. The rules speak before it is sent; whether a room is free only the server knows. */
@Component({
  selector: 'app-schedule-hearing',
  imports: [Choices, ClashNote, Control, Field, FormField, FormRoot, MatButton, Note, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './schedule-hearing.html',
  styles: `
    form {
      padding: 16px;
    }
    .two {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--hk-3);
    }
  `,
})
export class ScheduleHearing {
  private readonly hearings = inject(HearingsClient);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly scheduled = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly stations = computed(() => (this.pack.stations.hasValue() ? this.pack.stations.value() : []));
  protected readonly draft = linkedSignal(() => ({
    purpose: '',
    stationId: this.courtCase().stationId,
    courtroomId: '',
    on: '',
    at: '',
    prosecutorId: '',
    interpreter: '',
    withJoined: true,
  }));
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.purpose, { message: 'court.hearing.purposeMissing' });
      required(path.stationId, { message: 'court.open.stationMissing' });
      required(path.on, { message: 'court.hearing.dateMissing' });
      maxLength(path.interpreter, INTERPRETER_MAX, { message: 'court.tooLong' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly purposes = computed(() => {
    if (!this.pack.pack.hasValue()) return [];
    const codes = purposesAtStage(this.pack.pack.value(), this.courtCase().stage);
    return codes.map((value) => ({ value: value as string, label: this.pack.word('hearingPurposes', value) }));
  });
  protected readonly courtrooms = computed(
    () => this.stations().find(({ id }) => id === this.draft().stationId)?.courtrooms ?? [],
  );
  protected readonly prosecutors = computed(() => this.courtCase().team.filter(({ role }) => role === 'prosecutor'));
  /** Asked while the form is filled in; it warns, and stops nothing. */
  protected readonly clashes = this.hearings.clashes(
    () => this.courtCase().id,
    () => (this.draft().on && this.draft().stationId ? this.placeAndPeople() : null),
  );
  protected readonly refusal = computed(() => {
    const { purpose, on } = this.draft();
    if (!purpose || !on || !this.pack.pack.hasValue()) return null;
    const plan = { purpose: purpose as HearingPurpose, on, stage: this.courtCase().stage, today: this.clock.today() };
    return refuseHearing(this.pack.pack.value(), plan);
  });

  protected readonly joinedCodes = computed(() =>
    this.courtCase()
      .joined.map(({ code }) => code)
      .join(', '),
  );

  protected stationChosen(): void {
    this.draft.update((draft) => ({ ...draft, courtroomId: '' }));
  }

  private async send(): Promise<ServerFaults> {
    if (this.refusal()) return undefined;
    const problem = await this.sending.run(async (key) => {
      await this.hearings.schedule(this.courtCase().id, this.request(), key);
      this.scheduled.emit();
    });
    return faultsAtFields(this.form, problem);
  }

  private request(): ScheduleHearingRequest {
    const { purpose, withJoined } = this.draft();
    return {
      purpose: purpose as HearingPurpose,
      ...this.placeAndPeople(),
      ...(this.courtCase().joined.length > 0 && withJoined && { withJoined }),
    };
  }

  private placeAndPeople(): ClashesQuery {
    const { stationId, courtroomId, on, at, prosecutorId, interpreter } = this.draft();
    return {
      stationId,
      on,
      ...(courtroomId && { courtroomId }),
      ...(at && { at }),
      ...(prosecutorId && { prosecutorId }),
      ...(interpreter.trim() && { interpreter: interpreter.trim() }),
    };
  }
}
