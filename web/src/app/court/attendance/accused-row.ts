import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { AccusedAttendanceView } from '@hakika/contracts';
import type { AttendanceMode } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { DatesInWords } from '../../core/dates-in-words';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { AttendanceClient } from './attendance.client';
import { AttendanceWords } from './attendance-words';

/** How one accused was there. In person and by video are one tap; absent asks why. */
@Component({
  selector: 'app-accused-row',
  imports: [Choices, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="hk-line">
      <b class="hk-code">{{ accused().label }}</b>
      <span>{{ said() }}</span>
    </p>
    @if (accused().recordedAt; as at) {
      <p class="hk-small hk-muted">
        {{ 'court.attendance.saidBy' | transloco: { who: accused().recordedBy ?? '', moment: dates.moment(at) } }}
      </p>
    }
    @if (mayRecord()) {
      <hk-choices
        [label]="'court.attendance.howWas' | transloco: { who: accused().label }"
        [options]="words.modes()"
        [value]="absent() ? 'absent' : accused().how"
        [disabled]="sending.busy()"
        (chosen)="choose($event)"
      />
      @if (absent()) {
        <hk-choices
          layout="grid"
          [label]="'court.attendance.whyNot' | transloco"
          [options]="words.reasons('accused')"
          [value]="accused().reason"
          [disabled]="sending.busy()"
          (chosen)="send('absent', $event)"
        />
      }
    }
    @if (sending.problem(); as failure) {
      <hk-problem [problem]="failure" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
  host: { role: 'listitem' },
})
export class AccusedRow {
  private readonly client = inject(AttendanceClient);
  protected readonly words = inject(AttendanceWords);
  protected readonly dates = inject(DatesInWords);

  readonly hearingId = input.required<string>();
  readonly accused = input.required<AccusedAttendanceView>();
  readonly mayRecord = input(false);
  /** Something was said, here or by somebody else meanwhile. */
  readonly changed = output<void>();

  protected readonly absent = signal(false);
  protected readonly sending = new Sending();
  protected readonly said = computed(() => {
    const { how, reason } = this.accused();
    if (!how) return '';
    return reason ? `${this.words.mode(how)}: ${this.words.reason(reason)}` : this.words.mode(how);
  });

  protected choose(how: AttendanceMode): void {
    this.absent.set(how === 'absent');
    if (how !== 'absent') void this.send(how);
  }

  protected async send(how: AttendanceMode, reason?: string): Promise<void> {
    const { accusedId, entryId } = this.accused();
    const request = { accusedId, how, ...(reason && { reason }), ...(entryId && { replaces: entryId }) };
    const failure = await this.sending.run((key) => this.client.record(this.hearingId(), request, key));
    if (!failure) this.absent.set(false);
    if (!failure?.passing) this.changed.emit();
  }
}
