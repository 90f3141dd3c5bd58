import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LinkedCaseView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Note } from '../../shared/note';

/** The case that this one charges again, and the one that charges this one again: two files, counted once. */
@Component({
  selector: 'app-linked-cases',
  imports: [Note, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (one of links(); track one.id + one.is) {
      <hk-note icon="folder_open">
        <p>
          <b>{{ 'court.linked.' + one.is | transloco }}</b>
          <a class="hk-nowrap" [routerLink]="['/cases', one.id]" data-testid="linked-case">{{ one.code }}</a>
        </p>
        <p class="hk-small hk-muted">{{ 'court.linked.once' | transloco }}</p>
      </hk-note>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-3);
    }
    a {
      margin-left: 4px;
    }
  `,
})
export class LinkedCases {
  readonly links = input.required<readonly LinkedCaseView[]>();
}
