import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Navigation } from '../core/frame/navigation';
import { PageBar } from '../core/frame/page-bar';
import { SessionService } from '../core/session/session.service';
import { Icon } from '../shared/icon';

/** Where a role begins whose own screen does not exist here: what it can do now, and nothing it cannot. */
@Component({
  selector: 'app-your-work-page',
  imports: [Icon, PageBar, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-page-bar [heading]="'people.yourWork.title' | transloco" [context]="agency()" />
    <div class="hk-page">
      <p class="words">{{ 'people.yourWork.' + role() | transloco }}</p>
      @if (entries().length > 0) {
        <h2>{{ 'people.yourWork.open' | transloco }}</h2>
        <ul class="hk-sheet hk-rows">
          @for (entry of entries(); track entry.path) {
            <li class="hk-line">
              <hk-icon [name]="entry.icon" /> <a [routerLink]="entry.path">{{ entry.label | transloco }}</a>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    .words {
      max-width: var(--hk-measure);
      margin-bottom: var(--hk-6);
      font: var(--hk-text-read);
    }
    h2 {
      margin-bottom: var(--hk-2);
    }
    ul {
      max-width: 560px;
    }
    li a {
      flex: 1;
      padding-block: 12px;
      margin-block: -12px;
    }
  `,
})
export class YourWorkPage {
  private readonly user = inject(SessionService).user;

  protected readonly entries = inject(Navigation).entries;
  protected readonly role = computed(() => this.user()?.role ?? 'counsellor');
  protected readonly agency = computed(() => this.user()?.agencyName);
}
