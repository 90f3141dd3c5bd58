import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MeasureView, SurvivorView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatesInWords } from '../../core/dates-in-words';
import { PackService } from '../../core/pack/pack.service';
import { Unverified } from '../../core/pack/unverified';
import { SessionService } from '../../core/session/session.service';
import type { IconName } from '../../shared/icons';
import { Tag, type TagTone } from '../../shared/tag';
import { CaseSupportAsk } from './case-support-ask';
import { CaseSupportDelivery } from './case-support-delivery';
import { CaseSupportOrder } from './case-support-order';

const LOOKS: Readonly<Record<string, readonly [TagTone, IconName]>> = {
  requested: ['wait', 'hourglass_top'],
  granted: ['done', 'check'],
  denied: ['plain', 'block'],
  revoked: ['plain', 'block'],
  'declined-by-survivor': ['done', 'remove'],
};

/** Measures one below the other: asked, ordered, and whether they were there on the day. */
@Component({
  selector: 'app-case-support-measures',
  imports: [CaseSupportAsk, CaseSupportDelivery, CaseSupportOrder, MatButton, Tag, TranslocoPipe, Unverified],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './case-support-measures.html',
  styles: `
    .list {
      overflow: hidden;
    }
    .by {
      display: block;
      color: var(--hk-ink-2);
      font: var(--hk-text-small);
    }
    tr.waits > th {
      box-shadow: inset 4px 0 0 var(--hk-wait);
    }
    .hk-buttons,
    app-case-support-ask {
      display: flex;
      margin-top: var(--hk-3);
    }
    app-case-support-delivery + app-case-support-delivery {
      display: block;
      margin-top: var(--hk-3);
    }
    @media (min-width: 960px) {
      .measure {
        width: 28%;
      }
      .day {
        width: 40%;
      }
    }
    @media (max-width: 959px) {
      tr.waits {
        box-shadow: inset 4px 0 0 var(--hk-wait);
      }
      tr.waits > th {
        box-shadow: none;
      }
    }
  `,
})
export class CaseSupportMeasures {
  private readonly session = inject(SessionService);
  protected readonly pack = inject(PackService);
  protected readonly dates = inject(DatesInWords);

  readonly measures = input.required<readonly MeasureView[]>();
  readonly survivors = input.required<readonly SurvivorView[]>();
  readonly changed = output<void>();

  /** The measure whose order is being recorded. */
  protected readonly ordering = signal<string | null>(null);
  protected readonly asking = signal(false);
  protected readonly mayOrder = computed(() => this.session.may('measure:order'));
  protected readonly mayAsk = computed(() => this.session.may('measure:ask') && this.survivors().length > 0);
  protected readonly mayDeliver = computed(() => this.session.may('measure:deliver'));

  protected look(state: string): readonly [TagTone, IconName] {
    return LOOKS[state] ?? ['plain', 'circle'];
  }

  /** A measure may be granted after it was denied; what is granted, revoked or declined is decided. */
  protected open({ state }: MeasureView): boolean {
    return ['identified', 'requested', 'denied'].includes(state);
  }

  protected done(): void {
    this.ordering.set(null);
    this.asking.set(false);
    this.changed.emit();
  }
}
