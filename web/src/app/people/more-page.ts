import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Theme, ThemeService } from '../core/comfort/theme.service';
import { Navigation } from '../core/frame/navigation';
import { PageBar } from '../core/frame/page-bar';
import { ActiveLanguage } from '../core/language/active-language';
import { LanguageSwitch } from '../core/language/language-switch';
import { SessionService } from '../core/session/session.service';
import { Choices } from '../shared/forms/choices';
import { Icon } from '../shared/icon';

@Component({
  selector: 'app-more-page',
  imports: [Choices, Icon, LanguageSwitch, MatButton, PageBar, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './more-page.html',
  styleUrl: './more-page.scss',
})
export class MorePage {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(ActiveLanguage);
  protected readonly session = inject(SessionService);
  protected readonly theme = inject(ThemeService);
  protected readonly entries = inject(Navigation).entries;

  protected readonly themes = computed(() =>
    Object.values(Theme).map((value) => ({
      value,
      label: this.transloco.translate(`people.more.theme.${value}`, {}, this.language.value()),
    })),
  );
}
