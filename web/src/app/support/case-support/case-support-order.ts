import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, FormRoot, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { ORDER_TEXT_MAX, type MeasureView } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { CourtClock } from '../../core/court-clock';
import { Sending } from '../../core/http/sending';
import { Words } from '../../core/language/words';
import { PackService } from '../../core/pack/pack.service';
import { ProblemNote } from '../../core/page/problem-note';
import { Choices } from '../../shared/forms/choices';
import { Control } from '../../shared/forms/control';
import { Field } from '../../shared/forms/field';
import { CaseSupportClient } from './case-support.client';

/** What the court ordered about a measure: granted with the words of the order, or denied with a reason. */
@Component({
  selector: 'app-case-support-order',
  imports: [Choices, Control, Field, FormField, FormRoot, MatButton, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="hk-form" [formRoot]="form">
      <hk-choices [label]="'support.case.order' | transloco" [options]="ways()" [formField]="form.granted" />
      <hk-field [label]="'support.case.orderedOn' | transloco">
        <input hkControl type="date" [formField]="form.orderedOn" />
      </hk-field>
      @if (draft().granted) {
        <hk-field [label]="'support.case.orderText' | transloco" [hint]="'support.case.orderTextHint' | transloco">
          <textarea hkControl [formField]="form.orderText" data-testid="order-text"></textarea>
        </hk-field>
      } @else {
        <hk-field [label]="'support.case.denial' | transloco">
          <select hkControl [formField]="form.denial">
            <option value="">{{ 'support.case.choose' | transloco }}</option>
            @for (row of pack.pack.value()?.denialReasons; track row.code) {
              <option [value]="row.code">{{ pack.word('denialReasons', row.code) }}</option>
            }
          </select>
        </hk-field>
      }
      @if (sending.problem(); as failure) {
        <hk-problem [problem]="failure" />
      }
      <div class="hk-buttons">
        <button matButton="filled" type="submit" data-testid="send-order" [disabled]="form().submitting()">
          {{ 'support.case.save' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="cancelled.emit()">{{ 'shared.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      margin-top: var(--hk-3);
    }
  `,
})
export class CaseSupportOrder {
  private readonly client = inject(CaseSupportClient);
  private readonly words = inject(Words);
  protected readonly pack = inject(PackService);

  readonly measure = input.required<MeasureView>();
  readonly ordered = output<void>();
  readonly cancelled = output<void>();

  protected readonly sending = new Sending();
  protected readonly draft = signal({
    granted: true,
    orderedOn: inject(CourtClock).today(),
    orderText: '',
    denial: '',
  });
  protected readonly form = form(
    this.draft,
    (path) => {
      required(path.orderedOn, { message: 'support.case.dateMissing' });
      required(path.orderText, { when: ({ valueOf }) => valueOf(path.granted), message: 'support.case.textMissing' });
      maxLength(path.orderText, ORDER_TEXT_MAX, { message: 'support.case.tooLong' });
      required(path.denial, { when: ({ valueOf }) => !valueOf(path.granted), message: 'support.case.denialMissing' });
    },
    { submission: { action: () => this.send() } },
  );

  protected readonly ways = computed(() => [
    { value: true, label: this.words.of('support.case.state.granted') },
    { value: false, label: this.words.of('support.case.state.denied') },
  ]);

  private async send(): Promise<void> {
    const { granted, orderedOn, orderText, denial } = this.draft();
    await this.sending.run(async () => {
      await this.client.order(this.measure(), {
        granted,
        orderedOn,
        ...(granted ? { orderText: orderText.trim() } : { denial }),
      });
      this.ordered.emit();
    });
  }
}
