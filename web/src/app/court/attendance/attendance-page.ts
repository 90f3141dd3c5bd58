import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { HearingAttendanceView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Filled, States } from '../../core/page/states';
import { SessionService } from '../../core/session/session.service';
import { Choices } from '../../shared/forms/choices';
import { SectionHead } from '../../shared/section-head';
import { CaseStore } from '../case-page/case.store';
import { AccusedRow } from './accused-row';
import { AttendanceClient } from './attendance.client';
import { AttendanceWords } from './attendance-words';
import { expectable } from './witness-draft';
import { WitnessRow } from './witness-row';

/** Who was in court on one day: every accused, and every witness who was expected. */
@Component({
  selector: 'app-attendance-page',
  imports: [
    AccusedRow,
    Choices,
    Filled,
    MatButton,
    ProblemNote,
    RouterLink,
    SectionHead,
    States,
    TranslocoPipe,
    WitnessRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attendance-page.html',
  styles: `
    .add {
      display: block;
      margin-top: var(--hk-4);
    }
  `,
})
export class AttendancePage {
  private readonly client = inject(AttendanceClient);
  private readonly words = inject(AttendanceWords);
  private readonly session = inject(SessionService);
  private readonly today = inject(CourtClock).today;
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);
  protected readonly store = inject(CaseStore);

  /** From the address. */
  readonly hearingId = input.required<string>();

  protected readonly attendance = this.client.ofHearing(this.hearingId);
  private readonly witnesses = this.client.witnesses(this.store.caseId);
  protected readonly mayRecord = computed(() => this.session.may('hearing:record'));
  protected readonly adding = signal(false);
  protected readonly sending = new Sending();
  protected readonly whom = computed(() => {
    const known = this.witnesses.hasValue() ? this.witnesses.value().items : [];
    const listed = this.attendance.hasValue() ? this.attendance.value().witnesses : [];
    return this.words.expectables(
      expectable(
        known,
        listed.map(({ witness }) => witness),
      ),
    );
  });

  protected hasCome({ on, status }: HearingAttendanceView): boolean {
    return status !== 'vacated' && on <= this.today();
  }

  protected async add(choice: string): Promise<void> {
    const found = this.choiceOf(choice);
    if (!found) return;
    const failure = await this.sending.run((key) => this.client.expect(this.hearingId(), found, key));
    if (!failure) this.adding.set(false);
    if (!failure?.passing) this.attendance.reload();
  }

  private choiceOf(choice: string) {
    const [kind, witness] = choice.split(' ');
    const kinds = ['survivor', 'civilian', 'police', 'expert'] as const;
    const known = kinds.find((entry) => entry === kind);
    return known && witness ? { kind: known, witness, summoned: true } : null;
  }
}
