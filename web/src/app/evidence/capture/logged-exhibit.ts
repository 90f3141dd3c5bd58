import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ExhibitView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Fact } from '../../shared/fact';
import { FilesToSend } from './files-to-send';
import { Uploads } from './uploads';

/** What was logged, and how far its files have come; from here on, or the next item. */
@Component({
  selector: 'app-logged-exhibit',
  imports: [Fact, FilesToSend, MatButton, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      <h2>
        <hk-fact tone="ok" icon="check">{{ 'evidence.capture.logged' | transloco }}</hk-fact>
      </h2>
      <p>
        @if (exhibit().label) {
          <b class="hk-code">{{ exhibit().label }}</b> ·
        }
        {{ exhibit().description }}
      </p>
      <p class="hk-small hk-muted">{{ 'evidence.capture.yours' | transloco }}</p>
      @if (unsent() > 0 && !uploads.busy()) {
        <hk-fact tone="warn" icon="error">{{ 'evidence.capture.unsent' | transloco: { count: unsent() } }}</hk-fact>
      }
    </div>
    <app-files-to-send [choosing]="false" [exhibitId]="exhibit().id" />
    <div class="hk-buttons">
      <button
        matButton="filled"
        type="button"
        data-testid="another"
        [disabled]="uploads.busy()"
        (click)="another.emit()"
      >
        {{ 'evidence.capture.another' | transloco }}
      </button>
      <a matButton="outlined" [routerLink]="['/evidence', exhibit().id]">{{ 'evidence.capture.open' | transloco }}</a>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-4);
      max-width: 560px;
    }
    h2 hk-fact {
      color: var(--hk-ink);
      font: inherit;
    }
  `,
})
export class LoggedExhibit {
  protected readonly uploads = inject(Uploads);

  readonly exhibit = input.required<ExhibitView>();
  readonly another = output<void>();

  protected readonly unsent = computed(() => this.uploads.missing().length);
}
