import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionService } from '../../core/session/session.service';
import { Note } from '../../shared/note';

const SAID = ['trafficking-not-charged', 'charged-but-not-shown'];

/** What the facts show and the charges do not say, or the reverse. */
@Component({
  selector: 'app-charge-gap-note',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (said()) {
      <hk-note tone="wait" icon="error">
        <p>
          <b>{{ 'court.gap.' + gap() + '.title' | transloco }}</b>
        </p>
        <p>{{ 'court.gap.' + gap() + '.words' | transloco }}</p>
        <p>{{ 'court.gap.' + (mayCharge() ? 'yours' : 'prosecutors') | transloco }}</p>
      </hk-note>
    }
  `,
})
export class ChargeGapNote {
  private readonly session = inject(SessionService);

  /** `ChargeGap` of the domain. */
  readonly gap = input.required<string>();

  /** Who files and amends charge sheets looks again; everybody else knows whose work it is. */
  protected readonly mayCharge = computed(() => this.session.may('milestone:record'));
  protected readonly said = computed(() => SAID.includes(this.gap()));
}
