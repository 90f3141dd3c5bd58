import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Tag } from '../tag';

/** The one plum thing: an identity behind the door. Long in the identity bar, short in lists. */
@Component({
  selector: 'hk-protected',
  imports: [Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<hk-tag tone="protected" icon="shield_lock">{{
    (long() ? 'shared.protected.long' : 'shared.protected.short') | transloco
  }}</hk-tag>`,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class ProtectedBadge {
  readonly long = input(false);
}
