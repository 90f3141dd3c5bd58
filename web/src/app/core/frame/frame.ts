import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { SessionService } from '../session/session.service';
import { LanguageSwitch } from '../language/language-switch';
import { Navigation } from './navigation';

const PLACES_ON_A_PHONE = 4;

/** Rail on a desktop, bar on a phone; the same entries in the same order. */
@Component({
  selector: 'app-frame',
  imports: [Icon, LanguageSwitch, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly navigation = inject(Navigation);
  protected readonly session = inject(SessionService);

  protected readonly entries = this.navigation.entries;
  protected readonly onPhone = computed(() => this.entries().slice(0, PLACES_ON_A_PHONE));
  protected readonly workplace = computed(() => {
    const user = this.session.user();
    return user?.stationName ?? user?.agencyName ?? '';
  });

  /** A hash link would change the address, which the router owns. */
  protected skip(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
