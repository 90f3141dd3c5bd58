import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AccompanimentView, ChangeAccompanimentRequest } from '@hakika/contracts';
import { DayOutcome } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock, timeOf } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { UndoLine } from '../../core/page/undo-line';
import { SessionService } from '../../core/session/session.service';
import { Choices } from '../../shared/forms/choices';
import { Fact } from '../../shared/fact';
import type { IconName } from '../../shared/icons';
import { Tag, type TagTone } from '../../shared/tag';
import { SupportClient } from '../support.client';

const STATUS: Readonly<Record<string, { icon: IconName; tone: TagTone }>> = {
  proposed: { icon: 'hourglass_top', tone: 'wait' },
  confirmed: { icon: 'check', tone: 'done' },
  'needs-new-plan': { icon: 'error', tone: 'wait' },
  cancelled: { icon: 'remove', tone: 'done' },
  done: { icon: 'check', tone: 'done' },
};

/** How a day may have gone, by whether she had set out. */
const OUTCOMES: Readonly<Record<'travelled' | 'stayed', readonly DayOutcome[]>> = {
  travelled: [
    DayOutcome.TestifiedComplete,
    DayOutcome.TestifiedPartHeard,
    DayOutcome.AttendedNotCalled,
    DayOutcome.AdjournedOnArrival,
    DayOutcome.StoodDown,
    DayOutcome.Unable,
  ],
  stayed: [
    DayOutcome.AdjournedBeforeTravel,
    DayOutcome.HearingVacated,
    DayOutcome.StayedAwayByChoice,
    DayOutcome.StayedAwayOtherwise,
  ],
};

/** One accompaniment of the day: when they meet, where, for what, and whether it stands. */
@Component({
  selector: 'app-accompaniment-row',
  imports: [Choices, Fact, MatButton, ProblemNote, Tag, TranslocoPipe, UndoLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accompaniment-row.html',
  styleUrl: './accompaniment-row.scss',
})
export class AccompanimentRow {
  private readonly support = inject(SupportClient);
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  private readonly clock = inject(CourtClock);
  protected readonly pack = inject(PackService);

  readonly item = input.required<AccompanimentView>();
  /** When it was changed here, as "10:42". */
  readonly savedAt = input<string | null>(null);
  readonly changed = output<AccompanimentView>();

  protected readonly asking = signal<'cancel' | 'done' | null>(null);
  protected readonly sending = new Sending();

  protected readonly time = computed(() => timeOf(this.item().from));
  protected readonly look = computed(() => STATUS[this.item().status] ?? STATUS['proposed']!);
  protected readonly isMine = computed(() => this.item().officerId === this.session.user()?.id);
  protected readonly mayBook = computed(() => this.session.may('accompaniment:book'));
  protected readonly open = computed(() => ['proposed', 'confirmed'].includes(this.item().status));
  protected readonly over = computed(() => this.item().hearingOn <= this.clock.today());
  protected readonly yesNo = computed(() => [
    { value: true, label: this.words.of('support.agenda.yes') },
    { value: false, label: this.words.of('support.agenda.no') },
  ]);

  protected readonly travelled = signal<boolean | null>(null);
  protected readonly outcomes = computed(() =>
    OUTCOMES[this.travelled() ? 'travelled' : 'stayed'].map((value) => ({
      value,
      label: this.words.of(`support.agenda.outcome.${value}`),
    })),
  );

  protected finish(dayOutcome: DayOutcome): Promise<void> {
    return this.change({ status: 'done', travelled: this.travelled() === true, dayOutcome });
  }

  protected async change(request: ChangeAccompanimentRequest): Promise<void> {
    await this.sending.run(async () => {
      const changed = await this.support.change(this.item(), request);
      this.asking.set(null);
      this.changed.emit(changed);
    });
  }
}
