import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  KILOMETRES_MAX,
  WAITED_HOURS_MAX,
  type CountedWitnessDayView,
  type RecordWitnessDayRequest,
} from '@hakika/contracts';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Sending } from '../../core/http/sending';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Icon } from '../../shared/icon';
import { AttendanceClient } from './attendance.client';
import { AttendanceWords } from './attendance-words';
import { answerOf, toAnswered, toRequest, type WitnessAnswer } from './witness-draft';

const FLAGS = ['summoned', 'bonded', 'confirmed'] as const;

/** One witness of a hearing: what was arranged, what happened, and how often this witness has come. */
@Component({
  selector: 'app-witness-row',
  imports: [Choices, Control, Icon, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './witness-row.html',
  styleUrl: './witness-row.scss',
  host: { role: 'listitem' },
})
export class WitnessRow {
  private readonly client = inject(AttendanceClient);
  private readonly transloco = inject(TranslocoService);
  protected readonly words = inject(AttendanceWords);

  readonly day = input.required<CountedWitnessDayView>();
  readonly mayRecord = input(false);
  /** Before the day only what was arranged can be said. */
  readonly dayHasCome = input(false);
  readonly changed = output<void>();

  protected readonly flags = FLAGS;
  protected readonly hoursMax = WAITED_HOURS_MAX;
  protected readonly kilometresMax = KILOMETRES_MAX;
  protected readonly absent = signal(false);
  protected readonly sending = new Sending();
  protected readonly answer = computed(() => answerOf(this.day()));
  protected readonly known = computed(() =>
    FLAGS.filter((flag) => this.day()[flag])
      .map((flag) => this.transloco.translate<string>(`court.attendance.flag.${flag}`))
      .join(', '),
  );

  protected toggle(flag: (typeof FLAGS)[number]): void {
    void this.send(toRequest(this.day(), { [flag]: !this.day()[flag] }));
  }

  protected choose(answer: WitnessAnswer): void {
    this.absent.set(answer === 'absent');
    if (answer !== 'absent') this.answered(answer);
  }

  protected answered(answer: WitnessAnswer, reason?: string): void {
    void this.send(toAnswered(this.day(), answer, reason));
  }

  protected cost(hours: string, kilometres: string): void {
    void this.send({
      ...toRequest(this.day()),
      ...(hours !== '' && { waitedHours: Number(hours) }),
      ...(kilometres !== '' && { kilometres: Number(kilometres) }),
    });
  }

  private async send(request: RecordWitnessDayRequest): Promise<void> {
    const failure = await this.sending.run((key) => this.client.recordDay(this.day(), request, key));
    if (!failure) this.absent.set(false);
    if (!failure?.passing) this.changed.emit();
  }
}
