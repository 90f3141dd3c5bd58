import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PackService, type PackTable } from './pack.service';

/**
 * A small mark beside a code of the pack that counsel has not checked yet; opened, it says where the entry comes from.
 * Nothing at all beside a checked one. Never inside a link, a button or an option.
 */
@Component({
  selector: 'hk-unverified',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (source(); as from) {
      <button
        type="button"
        [title]="'core.pack.unverified' | transloco"
        [attr.aria-label]="'core.pack.unverified' | transloco"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
        (keydown.escape)="open.set(false)"
      ></button>
      <span role="status">
        @if (open()) {
          <span class="from">{{ 'core.pack.unverifiedFrom' | transloco: { source: from } }}</span>
        }
      </span>
    }
  `,
  styles: `
    button {
      min-width: 24px;
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--hk-ink-2);
      font: var(--hk-text-micro);
      cursor: pointer;
    }
    button::before {
      display: inline-block;
      content: '?';
      width: 16px;
      border: 1px dotted currentcolor;
      border-radius: 50%;
      line-height: 14px;
      text-align: center;
    }
    .from {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
  `,
})
export class Unverified {
  private readonly pack = inject(PackService);

  readonly table = input.required<PackTable>();
  /** Nothing chosen yet is nothing to mark. */
  readonly code = input<string | null>(null);

  protected readonly open = signal(false);
  protected readonly source = computed(() => {
    const entry = this.pack.entry(this.table(), this.code() ?? '');
    return entry && !entry.verified ? entry.source : null;
  });
}
