import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Heading of a section, with a word beside it and, as content, what stands at its right: a count or a link. */
@Component({
  selector: 'hk-section-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 [id]="headingId()">{{ heading() }}</h2>
    @if (beside()) {
      <span class="hk-small hk-muted">{{ beside() }}</span>
    }
    <span class="more"><ng-content /></span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--hk-2);
      margin-bottom: var(--hk-2);
    }
    .more {
      margin-left: auto;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
      white-space: nowrap;
    }
  `,
})
export class SectionHead {
  readonly heading = input.required<string>();
  readonly beside = input<string>();
  /** So that a section can be `aria-labelledby` it. */
  readonly headingId = input<string>();
}
