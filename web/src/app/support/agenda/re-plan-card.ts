import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AccompanimentView, RePlanItem } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { ActiveLanguage } from '../../core/language/active-language';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { When } from '../../core/page/when';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { movedAppointment } from '../booking/neutral-message';
import { SupportClient } from '../support.client';

/** A plan that fell with its hearing: was, now, why, and one tap that moves everything along. */
@Component({
  selector: 'app-re-plan-card',
  imports: [Fact, MatButton, ProblemNote, TranslocoPipe, When],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './re-plan-card.html',
  styleUrl: './re-plan-card.scss',
})
export class RePlanCard {
  private readonly support = inject(SupportClient);
  private readonly session = inject(SessionService);
  private readonly language = inject(ActiveLanguage);
  protected readonly dates = inject(DatesInWords);
  private readonly pack = inject(PackService);

  readonly item = input.required<RePlanItem>();
  readonly moved = output<AccompanimentView>();
  readonly otherPlan = output<void>();

  protected readonly sending = new Sending();

  protected readonly before = computed(() => this.item().accompaniment);
  protected readonly mayBook = computed(() => this.session.may('accompaniment:book'));
  protected readonly isMine = computed(() => this.before().officerId === this.session.user()?.id);
  protected readonly mayKeep = computed(() => this.item().proposal !== null && this.item().officerFree !== false);
  /** A hearing falls by an adjournment or by being taken off the list; each has its own words. */
  protected readonly why = computed(() => {
    const { reason } = this.item();
    if (!reason) return null;
    const words = this.pack.word('adjournmentReasons', reason);
    return words === reason ? this.pack.word('vacationReasons', reason) : words;
  });
  protected readonly measures = computed(() => {
    const names = this.item().measuresCarried.map((code) => this.pack.word('accommodations', code));
    return names.length > 0 ? new Intl.ListFormat(this.language.value()).format(names) : null;
  });
  protected readonly toSay = computed(() => {
    const { next } = this.item();
    return next ? movedAppointment(next.hearingOn, next.hearingAt) : null;
  });

  protected async keep(): Promise<void> {
    const { proposal } = this.item();
    if (!proposal) return;
    await this.sending.run(async (key) => {
      this.moved.emit(await this.support.rePlan(this.before(), proposal, key));
    });
  }
}
