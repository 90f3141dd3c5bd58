import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const WIDTHS = [60, 82, 46, 54, 74, 58];
const LINES = 3;

/** The shape of a list before it is there: a sheet with rows of grey lines. */
@Component({
  selector: 'hk-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="hk-sheet" aria-hidden="true">
      @for (row of drawn(); track $index) {
        <div class="row">
          @for (width of row; track $index) {
            <span [style.width.%]="width"></span>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .row {
      display: grid;
      gap: 8px;
      padding: 14px 12px;
    }
    .row + .row {
      border-top: 1px solid var(--hk-line);
    }
    span {
      height: 14px;
      border-radius: var(--hk-radius-s);
      background: var(--hk-tone);
    }
  `,
})
export class Skeleton {
  readonly rows = input(3);

  protected readonly drawn = computed(() =>
    Array.from({ length: this.rows() }, (_, row) =>
      Array.from({ length: LINES }, (_line, line) => WIDTHS[(row * LINES + line) % WIDTHS.length]!),
    ),
  );
}
