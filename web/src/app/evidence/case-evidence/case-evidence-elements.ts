import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CountView, ElementCoverageView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService } from '../../core/pack/pack.service';
import { SectionHead } from '../../shared/section-head';
import { Tag } from '../../shared/tag';

const BARS_MAX = 5;

/** What must be proved of each count, and what rests on it so far. */
@Component({
  selector: 'app-case-evidence-elements',
  imports: [SectionHead, Tag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.count.id) {
      <section>
        <hk-section-head [heading]="'evidence.case.toProve' | transloco">
          {{ 'evidence.links.count' | transloco: { number: group.count.number, section: group.count.chargingSection } }}
        </hk-section-head>
        <div class="hk-sheet">
          <table class="hk-table">
            <thead>
              <tr>
                <th scope="col">{{ 'evidence.case.element' | transloco }}</th>
                <th scope="col">{{ 'evidence.case.restsOn' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of group.rows; track row.element) {
                <tr>
                  <th scope="row">{{ pack.word('elementKinds', row.element) }}</th>
                  <td>
                    @if (row.labels.length > 0) {
                      <span class="linked"
                        ><span class="bars" aria-hidden="true">
                          @for (bar of row.labels.slice(0, barsMax); track bar) {
                            <i></i>
                          }</span
                        >{{ 'evidence.case.linked' | transloco: { count: row.labels.length } }}</span
                      >
                      <span class="by">{{ row.labels.join(', ') }}</span>
                    } @else if (row.required) {
                      <hk-tag tone="wait" icon="circle">{{ 'evidence.case.nothingYet' | transloco }}</hk-tag>
                    } @else {
                      <hk-tag tone="done" icon="remove">{{ 'evidence.case.notRequired' | transloco }}</hk-tag>
                      @if (row.element === 'means') {
                        <span class="by">{{ 'evidence.case.meansOfChild' | transloco }}</span>
                      }
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      margin-top: var(--hk-8);
    }
    .hk-sheet {
      overflow: hidden;
    }
    th {
      font-weight: 600;
    }
    .linked {
      display: flex;
      align-items: center;
      gap: 6px;
      font-weight: 500;
    }
    .bars {
      display: inline-flex;
      gap: 2px;
    }
    i {
      width: 7px;
      height: 12px;
      border-radius: 1px;
      background: var(--hk-accent);
    }
    .by {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    @media (min-width: 960px) {
      tbody th {
        width: 36%;
      }
    }
  `,
})
export class CaseEvidenceElements {
  protected readonly pack = inject(PackService);

  readonly elements = input.required<readonly ElementCoverageView[]>();
  readonly counts = input.required<readonly CountView[]>();

  protected readonly barsMax = BARS_MAX;
  protected readonly groups = computed(() =>
    this.counts()
      .filter(({ removedOn }) => removedOn === null)
      .map((count) => ({ count, rows: this.elements().filter(({ countId }) => countId === count.id) }))
      .filter(({ rows }) => rows.length > 0),
  );
}
