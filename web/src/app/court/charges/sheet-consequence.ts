import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseView } from '@hakika/contracts';
import { compareStages, pleasAnew } from '@hakika/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { Note } from '../../shared/note';
import { accusedLabel } from '../case-page/case.store';

/** What an amendment does to those who have pleaded before: they plead anew, and may have witnesses recalled (s.214). */
@Component({
  selector: 'app-sheet-consequence',
  imports: [Note, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pleas().length > 0) {
      <hk-note tone="wait" icon="error" role="status" data-testid="pleas">
        <p>
          <b>{{ 'court.sheetMore.consequence' | transloco }}</b>
        </p>
        @for (plea of pleas(); track plea.who) {
          <p>{{ 'court.sheetMore.plea' | transloco: plea }}</p>
        }
        <p>{{ 'court.sheetMore.recall' | transloco: { source: source() } }}</p>
      </hk-note>
    }
  `,
})
export class SheetConsequence {
  private readonly pack = inject(PackService);

  readonly courtCase = input.required<CaseView>();
  /** The counts that the sheet brings. */
  readonly added = input.required<readonly { readonly number: number; readonly accusedIds: readonly string[] }[]>();

  protected readonly pleas = computed(() => {
    const courtCase = this.courtCase();
    const before = courtCase.accused.filter(({ live, stage }) => live && compareStages(stage, 'plea') >= 0);
    const ids = before.map(({ id }) => id);
    return pleasAnew(this.added(), ids).map(({ accusedId, numbers }) => ({
      who: accusedLabel(courtCase, accusedId),
      numbers: numbers.join(', '),
    }));
  });
  protected readonly source = computed(() => this.pack.entry('milestones', 'charge-amended')?.source ?? '');
}
