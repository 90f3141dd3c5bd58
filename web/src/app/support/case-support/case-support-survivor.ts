import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { REVEAL_REASON_MAX, REVEAL_REASON_MIN, type RevealRequest, type SurvivorView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { ProblemNote } from '../../core/page/problem-note';
import { SessionService } from '../../core/session/session.service';
import { Reveal, type RevealedLine } from '../../shared/reveal/reveal';
import { Tag } from '../../shared/tag';
import { CaseSupportClient } from './case-support.client';

const PURPOSES: readonly RevealRequest['purpose'][] = [
  'safety',
  'contact',
  'court-attendance',
  'service-referral',
  'correction',
];

/** One survivor by her label; behind the door, for the support side alone, who she is. */
@Component({
  selector: 'app-case-support-survivor',
  imports: [ProblemNote, Reveal, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="hk-line">
      <b>{{ survivor().label }}</b>
      @if (survivor().pseudonym; as code) {
        <span class="hk-code">{{ code }}</span>
      }
      @if (survivor().child) {
        <hk-tag icon="group">{{ 'support.case.child' | transloco }}</hk-tag>
      }
    </p>
    @if (about(); as words) {
      <p class="hk-small hk-muted">{{ words }}</p>
    }
    @if (mayReveal()) {
      <hk-reveal
        class="door"
        [reasons]="purposes()"
        [revealed]="lines()"
        [held]="!enough()"
        (asked)="open($event)"
        (closed)="forget()"
      >
        <label class="why">
          <span>{{ 'support.case.reason' | transloco }}</span>
          <span class="hk-small hk-muted">{{ 'support.case.reasonHint' | transloco: { count: least } }}</span>
          <textarea
            class="hk-control"
            #text
            data-testid="reveal-reason"
            [attr.maxlength]="most"
            [value]="reason()"
            (input)="reason.set(text.value)"
          ></textarea>
        </label>
      </hk-reveal>
    }
    @if (sending.problem(); as failure) {
      <hk-problem [problem]="failure" doing="load" />
    }
  `,
  styles: `
    .door {
      display: block;
      margin-top: var(--hk-2);
    }
    .why {
      display: grid;
      gap: 4px;
      font: var(--hk-text-label);
    }
  `,
})
export class CaseSupportSurvivor {
  private readonly client = inject(CaseSupportClient);
  private readonly words = inject(Words);
  private readonly dates = inject(DatesInWords);
  private readonly session = inject(SessionService);

  readonly survivor = input.required<SurvivorView>();

  protected readonly least = REVEAL_REASON_MIN;
  protected readonly most = REVEAL_REASON_MAX;
  protected readonly reason = signal('');
  protected readonly lines = signal<readonly RevealedLine[] | null>(null);
  protected readonly sending = new Sending();
  protected readonly enough = computed(() => this.reason().trim().length >= REVEAL_REASON_MIN);
  protected readonly mayReveal = computed(() => this.session.may('identity:reveal'));
  protected readonly purposes = computed(() =>
    PURPOSES.map((value) => ({ value, label: this.words.of(`support.case.purpose.${value}`) })),
  );
  protected readonly about = computed(() => {
    const { sex, language } = this.survivor();
    return [
      sex ? this.words.of(`support.case.sex.${sex}`) : '',
      language ? this.words.of('support.case.speaks', { language: this.words.of(`support.language.${language}`) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected async open(purpose: RevealRequest['purpose']): Promise<void> {
    await this.sending.run(async () => {
      const answer = await this.client.reveal(this.survivor().id, { purpose, reason: this.reason().trim() });
      const { fullName, birthDate, phone } = answer;
      this.lines.set([
        this.line('name', fullName),
        this.line('birthDate', birthDate && this.dates.dayWithYear(birthDate)),
        this.line('phone', phone),
      ]);
    });
  }

  protected forget(): void {
    this.lines.set(null);
    this.reason.set('');
  }

  private line(field: 'name' | 'birthDate' | 'phone', value: string | null): RevealedLine {
    return {
      label: this.words.of(`support.case.identity.${field}`),
      value: value ?? this.words.of('support.case.unknown'),
    };
  }
}
