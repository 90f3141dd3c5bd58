import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseView, MilestoneView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Note } from '../../shared/note';
import { BrokenEntries } from './broken-entries';
import { DocketEffects } from './docket-effects';
import type { Preview } from './docket-preview';
import type { TakenAlong } from './taken-along';

/** What a correction would change, what it would make impossible, and whether that is taken back with it or all is left. */
@Component({
  selector: 'app-correction-effects',
  imports: [BrokenEntries, DocketEffects, MatButton, Note, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (along().ids().length; as count) {
      <hk-note tone="wait" icon="edit" role="status" data-testid="taken-along">
        <p>
          <b>{{ 'court.correction.along' | transloco: { count } }}</b>
        </p>
        <app-broken-entries [courtCase]="courtCase()" [facts]="facts()" [broken]="preview().breaks" />
        <p class="hk-buttons">
          <button type="button" class="hk-link" (click)="along().refuse()">
            {{ 'court.correction.notAlong' | transloco: { count } }}
          </button>
        </p>
      </hk-note>
    }
    <app-docket-effects [courtCase]="courtCase()" [preview]="preview()" [facts]="facts()">
      @if (preview().breaks.length; as count) {
        <p class="hk-buttons">
          <button matButton="outlined" type="button" data-testid="take-along" (click)="along().agree()">
            {{ 'court.correction.takeAlong' | transloco: { count } }}
          </button>
          <a matButton="outlined" [routerLink]="['/cases', courtCase().id, 'timeline']">{{
            'court.correction.leave' | transloco
          }}</a>
        </p>
      }
    </app-docket-effects>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-3);
    }
    .hk-buttons {
      margin-top: var(--hk-4);
    }
  `,
})
export class CorrectionEffects {
  readonly courtCase = input.required<CaseView>();
  readonly facts = input.required<readonly MilestoneView[]>();
  readonly preview = input.required<Preview>();
  readonly along = input.required<TakenAlong>();
}
