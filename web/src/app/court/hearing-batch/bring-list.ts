import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { BATCH_ROWS_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon';
import { BatchWords } from './batch-words';

/** Where a list comes in: pasted, or as a file of a spreadsheet. */
@Component({
  selector: 'app-bring-list',
  imports: [Icon, MatButton, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bring-list.html',
  styles: `
    .label {
      display: block;
      font: var(--hk-text-label);
    }
    textarea {
      margin-top: 6px;
      font-family: ui-monospace, monospace;
    }
    .file {
      display: block;
      max-width: 100%;
      min-height: var(--hk-field);
      padding: 10px 0;
      font: var(--hk-text-body);
    }
  `,
})
export class BringList {
  protected readonly words = inject(BatchWords);
  protected readonly most = BATCH_ROWS_MAX;

  readonly taken = output<string>();

  protected async upload(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    const text = file ? await file.text() : null;
    // The same file, mended elsewhere and chosen again, is a change too.
    chooser.value = '';
    if (text !== null) this.taken.emit(text);
  }
}
