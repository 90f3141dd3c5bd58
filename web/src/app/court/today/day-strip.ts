import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CourtDayView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { ActiveLanguage } from '../../core/language/active-language';
import { weekdayWord } from '../../shared/time/dates';

/** Yesterday's court day, today and the next ones, each with the number of its matters. */
@Component({
  selector: 'app-day-strip',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'court.day.days' | transloco">
      @for (entry of strip(); track entry.day) {
        <a
          routerLink="/today"
          [queryParams]="entry.day === clock.today() ? {} : { day: entry.day }"
          [attr.aria-current]="entry.day === day() ? 'date' : null"
        >
          {{ entry.day === clock.today() ? ('court.day.today' | transloco) : weekday(entry.day) }}
          <b>{{ number(entry.day) }}</b>
          {{ entry.count }}
          <span class="hk-hidden-text">{{ 'court.day.matters' | transloco: { count: entry.count } }}</span>
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      background: var(--hk-sheet);
      border-bottom: 1px solid var(--hk-line);
    }
    a {
      padding: 8px 0 9px;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
      text-align: center;
      text-decoration: none;
    }
    b {
      display: block;
      color: var(--hk-ink);
      font: 600 1rem/1.375rem var(--hk-font);
    }
    a[aria-current] {
      box-shadow: inset 0 -3px 0 var(--hk-accent);
      color: var(--hk-accent);
      font-weight: 600;
      & b {
        color: var(--hk-accent);
        font-weight: 700;
      }
    }
    @media (min-width: 960px) {
      nav {
        display: inline-grid;
        grid-template-columns: repeat(5, 72px);
        border: 0;
        background: none;
      }
      a {
        padding: 4px 0 6px;
      }
    }
  `,
})
export class DayStrip {
  private readonly language = inject(ActiveLanguage);
  protected readonly clock = inject(CourtClock);

  readonly strip = input.required<CourtDayView['strip']>();
  readonly day = input.required<string>();

  protected weekday(day: string): string {
    return weekdayWord(day, this.language.value());
  }

  protected number(day: string): number {
    return Number(day.slice(8));
  }
}
