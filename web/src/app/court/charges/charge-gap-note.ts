import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
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
      </hk-note>
    }
  `,
})
export class ChargeGapNote {
  /** `ChargeGap` of the domain. */
  readonly gap = input.required<string>();

  protected readonly said = computed(() => SAID.includes(this.gap()));
}
