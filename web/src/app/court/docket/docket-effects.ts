import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView, MilestoneView } from '@hakika/contracts';
import { PackService } from '../../core/pack/pack.service';
import { Note } from '../../shared/note';
import { CaseClocks } from '../clocks/case-clocks';
import { BrokenEntries } from './broken-entries';
import type { Preview } from './docket-preview';

/** What an entry would change, or why it cannot be made. */
@Component({
  selector: 'app-docket-effects',
  imports: [BrokenEntries, CaseClocks, Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (preview().refusal; as code) {
      <hk-note tone="wait" icon="error" role="status" data-testid="refused">
        <p>
          @if (preview().breaks.length; as count) {
            <b>{{ (newFact() ? 'court.correction.breaksNew' : 'court.correction.breaks') | transloco: { count } }}</b>
          } @else {
            <b>{{ 'refusal.' + code | transloco }}</b>
          }
        </p>
        @if (preview().breaks.length > 0) {
          <app-broken-entries
            [courtCase]="courtCase()"
            [facts]="facts()"
            [broken]="preview().breaks"
            [links]="newFact()"
          />
        }
        <ng-content />
      </hk-note>
    } @else {
      <div class="hk-sheet box" role="status" data-testid="effects">
        <h3>{{ 'court.milestone.changes' | transloco }}</h3>
        @for (effect of preview().effects; track effect.label) {
          @if (effect.stage[0] !== effect.stage[1]) {
            <p>
              <b>{{ effect.label }}</b> {{ pack.word('stages', effect.stage[0]) }} →
              <b>{{ pack.word('stages', effect.stage[1]) }}</b>
            </p>
          }
          @if (effect.custody[0] !== effect.custody[1]) {
            <p>
              <b>{{ effect.label }}</b> {{ 'court.custody.' + effect.custody[0] | transloco }} →
              <b>{{ 'court.custody.' + effect.custody[1] | transloco }}</b>
            </p>
          }
        } @empty {
          <p class="hk-muted">{{ 'court.milestone.changesNothing' | transloco }}</p>
        }
      </div>
      @if (preview().clocks.length > 0) {
        <app-case-clocks [courtCase]="courtCase()" [clocks]="preview().clocks" />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--hk-3);
    }
    .box {
      display: grid;
      gap: 4px;
      padding: 12px 16px;
    }
  `,
})
export class DocketEffects {
  protected readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  readonly preview = input.required<Preview>();
  readonly facts = input<readonly MilestoneView[]>([]);
  /** A new fact takes nothing back: what it breaks is corrected on its own. */
  readonly newFact = input(false);
}
