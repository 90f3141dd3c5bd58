import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseView, ExpectedWitnessView } from '@hakika/contracts';
import { EVIDENCE_PURPOSES } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { SessionService } from '../../core/session/session.service';
import { Fact } from '../../shared/fact';
import { Words } from '../../core/language/words';

const isEvidenceHeard = (purpose: string): boolean => EVIDENCE_PURPOSES.some((code) => code === purpose);

function answerOf({ summoned, confirmed }: ExpectedWitnessView): string {
  return confirmed ? 'confirmed' : summoned ? 'expected' : 'unsummoned';
}

/** What comes next in court: the day, the place, who must come, and the way to say what happened. */
@Component({
  selector: 'app-next-card',
  imports: [Fact, MatButton, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (courtCase().next; as next) {
      <div>
        <p class="day">{{ dates.day(next.on) }}{{ next.at ? ', ' + dates.spokenTime(next.at) : '' }}</p>
        <p class="hk-muted">
          {{ pack.word('hearingPurposes', next.purpose) }} · {{ next.stationName
          }}{{ next.courtroomName ? ', ' + next.courtroomName : '' }} · {{ distance(next.on) }}
        </p>
      </div>
      @if (mustCome().length > 0) {
        <p>
          <b>{{ 'court.next.mustCome' | transloco }}</b> {{ mustCome().join(', ') }}
        </p>
      }
      @if (witnessesMissing()) {
        <p class="hk-muted">{{ 'court.next.noWitness' | transloco }}</p>
      }
      @if (held(); as labels) {
        <p>
          <hk-fact icon="lock" tone="warn">{{
            'court.next.produce' | transloco: { who: labels.join(', '), count: labels.length }
          }}</hk-fact>
        </p>
      }
      <div class="hk-buttons">
        @if (mayRecord()) {
          <a matButton="filled" routerLink="/today" [queryParams]="{ day: next.on }" data-testid="record-outcome">{{
            'court.next.record' | transloco
          }}</a>
        }
        <a matButton="outlined" [routerLink]="['/cases', courtCase().id, 'hearings']">{{
          'court.next.hearings' | transloco
        }}</a>
      </div>
    } @else {
      <p class="day">{{ 'court.cases.noDate' | transloco }}</p>
      <p class="hk-muted">{{ (live() ? 'court.next.noneYet' : 'court.next.over') | transloco }}</p>
      @if (live() && maySchedule()) {
        <div class="hk-buttons">
          <a matButton="filled" [routerLink]="['/cases', courtCase().id, 'hearings']">{{
            'court.next.schedule' | transloco
          }}</a>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 16px;
    }
    .day {
      font: 700 1.5rem/1.875rem var(--hk-font);
      letter-spacing: -0.01em;
    }
    @media (max-width: 959px) {
      .hk-buttons a {
        flex: 1 1 100%;
      }
    }
  `,
  host: { class: 'hk-sheet' },
})
export class NextCard {
  private readonly session = inject(SessionService);
  private readonly words = inject(Words);
  protected readonly dates = inject(DatesInWords);
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();

  protected readonly mayRecord = computed(
    () => this.session.may('hearing:record') && this.session.may('court-day:read'),
  );
  protected readonly maySchedule = computed(() => this.session.may('hearing:schedule'));
  protected readonly live = computed(() => {
    const { accused } = this.courtCase();
    return accused.length === 0 || accused.some(({ live }) => live);
  });
  /** The day stands above in large; here only how far off it is. */
  protected distance(date: string): string {
    const days = this.dates.daysAhead(date);
    const word = days === 0 ? 'today' : days > 0 ? 'ahead' : 'overdue';
    return this.words.of(`shared.when.inLine.${word}`, { days: Math.abs(days) });
  }

  protected readonly mustCome = computed(() => [
    ...this.courtCase()
      .accused.filter(({ live }) => live)
      .map(({ label, custody }) => `${label} (${this.words.of(`court.custody.${custody}`).toLocaleLowerCase()})`),
    ...(this.courtCase().next?.witnesses ?? []).map((witness) =>
      this.words.of(`court.next.witness.${answerOf(witness)}`, { who: witness.witness }),
    ),
  ]);
  /** That nobody is down for a date at which evidence is heard is worth a word. */
  protected readonly witnessesMissing = computed(() => {
    const next = this.courtCase().next;
    return next !== null && next.witnesses.length === 0 && isEvidenceHeard(next.purpose);
  });
  /** The prison or the station brings whoever is held, and must be told. */
  protected readonly held = computed(() => {
    const labels = this.courtCase()
      .accused.filter(({ live, custody }) => live && (custody === 'remand' || custody === 'police-custody'))
      .map(({ label }) => label);
    return labels.length > 0 ? labels : null;
  });
}
