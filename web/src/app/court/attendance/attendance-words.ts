import { Injectable, inject } from '@angular/core';
import type { WitnessDayView } from '@hakika/contracts';
import { AttendanceMode, absenceReasons, type WitnessCounts } from '@hakika/domain';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import type { Choice } from '../../shared/forms/choices';
import { WITNESS_ANSWERS, answerOf, type Expectable, type WitnessAnswer } from './witness-draft';

/** What can be said of somebody in court, in the language on screen. */
@Injectable({ providedIn: 'root' })
export class AttendanceWords {
  private readonly words = inject(Words);
  private readonly pack = inject(PackService);

  modes(): Choice<AttendanceMode>[] {
    return Object.values(AttendanceMode).map((value) => ({ value, label: this.mode(value) }));
  }

  mode(how: AttendanceMode): string {
    return this.words.of(`court.attendance.mode.${how}`);
  }

  answers(): Choice<WitnessAnswer>[] {
    return WITNESS_ANSWERS.map((value) => ({ value, label: this.answer(value) }));
  }

  /** Why somebody did not come: the pack's reasons for an adjournment that lie with them. */
  reasons(who: 'accused' | 'witness'): Choice<string>[] {
    if (!this.pack.pack.hasValue()) return [];
    return absenceReasons(this.pack.pack.value(), who).map((value) => ({ value, label: this.reason(value) }));
  }

  reason(code: string): string {
    return this.pack.word('adjournmentReasons', code);
  }

  expectables(items: readonly Expectable[]): Choice<string>[] {
    return items.map(({ witness, kind, fresh }) => {
      const key = fresh ? 'court.attendance.fresh' : 'court.attendance.known';
      const label = this.words.of(key, { witness, kind: this.kind(kind) });
      return { value: `${kind} ${witness}`, label };
    });
  }

  kind(kind: string): string {
    return this.words.of(`court.attendance.kind.${kind}`);
  }

  /** What is known of the day, in one line. */
  day(day: WitnessDayView): string {
    const answer = answerOf(day);
    if (answer === 'absent' && day.absentReason) return `${this.answer(answer)}: ${this.reason(day.absentReason)}`;
    return this.words.of(answer ? `court.attendance.answer.${answer}` : 'court.attendance.expected');
  }

  counts(counts: WitnessCounts): string {
    const { came, calledBeforeTestifying: before, testified } = counts;
    const times = this.words.of('court.attendance.came', { count: came });
    const key = testified === 'no' ? 'court.attendance.notHeardYet' : 'court.attendance.before';
    return `${times} ${this.words.of(key, { count: before })}`;
  }

  private answer(answer: WitnessAnswer): string {
    return this.words.of(`court.attendance.answer.${answer}`);
  }
}
